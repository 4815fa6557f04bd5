using ELicense.Formats;

namespace ELicense.Verification.Lists;

/// <summary>Says whose status manifests are believed.</summary>
public interface IManifestTrust
{
    /// <summary>
    /// True when the message is a status manifest by its type, and its signature verifies under a key that may sign the manifest of
    /// this region. A key for credentials is not enough.
    /// </summary>
    bool Trusts(CoseSign1 manifest, int region);
}
