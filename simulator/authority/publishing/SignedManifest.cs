using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>A manifest and the key that signs it.</summary>
internal sealed record SignedManifest(ManifestContent Content, AuthorityKey Key)
{
    internal string Name => PublishedFiles.Manifest(Content.Region);

    internal byte[] Sign() => CoseSign1Writer.Sign(Key.SigningKey, MessageType.StatusManifest, ManifestWriter.Payload(Content));
}
