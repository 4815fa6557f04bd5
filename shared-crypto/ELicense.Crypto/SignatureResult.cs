namespace ELicense.Crypto;

/// <summary>What a verification found. Only <see cref="Valid"/> is a yes.</summary>
public enum SignatureResult
{
    /// <summary>No verification was carried out.</summary>
    Unknown = 0,

    /// <summary>The holder of the key signed the message.</summary>
    Valid = 1,

    /// <summary>Well formed, and not the key's signature of the message.</summary>
    Invalid = 2,

    /// <summary>No signature at all: of another length, or with a number outside its range.</summary>
    Malformed = 3,

    /// <summary>This verifier does not know the key's algorithm.</summary>
    Unsupported = 4,
}
