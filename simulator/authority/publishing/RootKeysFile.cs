using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// What provisioning puts on a terminal: a CBOR array of the root keys as COSE_Key. It is the only thing that a terminal trusts
/// unsigned, so it never comes with the published lists.
/// </summary>
public static class RootKeysFile
{
    /// <summary>Its name on a terminal.</summary>
    public const string Name = "provisioning/roots";

    public static byte[] Encode(IEnumerable<AuthorityKey> roots) =>
        DeterministicMap.Array([.. roots.Select(root => root.SigningKey.PublicKey.Encode())]);
}
