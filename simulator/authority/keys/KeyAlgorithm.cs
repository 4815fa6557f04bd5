namespace ELicense.Simulator.Authority.Keys;

public enum KeyAlgorithm
{
    Unknown = 0,

    /// <summary>ECDSA on P-256 with SHA-256 (FIPS 186-5).</summary>
    P256 = 1,

    /// <summary>SM2 with SM3 (GB/T 32918.2, GB/T 32905) and the default user id.</summary>
    Sm2 = 2,
}
