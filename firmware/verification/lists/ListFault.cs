namespace ELicense.Verification.Lists;

/// <summary>Why a status list gave no answer. Every fault means "state unknown": never normal, never revoked.</summary>
public enum ListFault
{
    Unknown = 0,

    /// <summary>No fault: there is an answer.</summary>
    None = 1,

    /// <summary>The store holds no manifest of the region.</summary>
    NoManifest = 2,

    /// <summary>The manifest is no deterministic CBOR of the specified shape and bounds.</summary>
    ManifestInvalid = 3,

    /// <summary>The manifest's signature is wrong, or its key may not sign this region's manifest.</summary>
    ManifestNotTrusted = 4,

    /// <summary>The manifest names no list of this kind.</summary>
    NoList = 5,

    /// <summary>Lists of this kind exist, and none speaks for this shard and index.</summary>
    OutOfCoverage = 6,

    /// <summary>The state at the manifest's sequence is not in one base file.</summary>
    NotABase = 7,

    /// <summary>The store lacks the file that the manifest names.</summary>
    FileMissing = 8,

    /// <summary>The store gave fewer bytes than the file must have there.</summary>
    ShortRead = 9,

    /// <summary>The file's length is not the manifest's.</summary>
    WrongLength = 10,

    /// <summary>A field of the header breaks a rule of the format.</summary>
    WrongHeader = 11,

    /// <summary>The header is well formed, and is not the one that the manifest describes.</summary>
    NotAsListed = 12,

    /// <summary>A digest does not match what the digest above it, or the manifest, promises.</summary>
    WrongDigest = 13,

    /// <summary>The chunk that was found does not speak for the index.</summary>
    WrongCoverage = 14,

    /// <summary>A chunk breaks a rule of its coding.</summary>
    WrongChunk = 15,
}
