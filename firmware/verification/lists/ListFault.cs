namespace ELicense.Verification.Lists;

/// <summary>Why a status list gave no answer. Every fault means "state unknown": never normal, never revoked.</summary>
public enum ListFault
{
    Unknown = 0,

    /// <summary>No fault: there is an answer.</summary>
    None = 1,

    /// <summary>The store holds no manifest of the region.</summary>
    NoManifest = 2,

    /// <summary>The file is no manifest of the region, by its shape, its bounds or its type.</summary>
    ManifestInvalid = 3,

    /// <summary>No key that may sign this region's manifest, at the manifest's time, has signed it.</summary>
    ManifestNotTrusted = 4,

    /// <summary>The manifest names no list of this kind.</summary>
    NoList = 5,

    /// <summary>Lists of this kind exist, and none speaks for this shard and index.</summary>
    OutOfCoverage = 6,

    /// <summary>No base with at most five deltas of those that the manifest names leads to its sequence.</summary>
    NoChain = 7,

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

    /// <summary>The manifest is older than one that this terminal has accepted.</summary>
    ManifestReplaced = 16,

    /// <summary>The manifest was issued later than a clock that is trusted.</summary>
    ManifestFromTheFuture = 17,

    /// <summary>The manifest says something else than one of the same sequence that this terminal has accepted.</summary>
    ManifestContradicts = 18,

    /// <summary>The store did not take what was fetched.</summary>
    NotStored = 19,
}
