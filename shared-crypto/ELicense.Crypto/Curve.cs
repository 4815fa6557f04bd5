namespace ELicense.Crypto;

/// <summary>The curve of a key, which decides the signature algorithm.</summary>
public enum Curve
{
    Unknown = 0,

    /// <summary>ECDSA with SHA-256 on P-256 (FIPS 186-5).</summary>
    P256 = 1,

    /// <summary>SM2 with SM3 (GB/T 32918).</summary>
    Sm2 = 2,

    /// <summary>EdDSA on edwards25519 (RFC 8032).</summary>
    Ed25519 = 3,
}
