namespace System.Net.Security;

/// <summary>nanoFramework's: only the greatest of the first three verifies anything.</summary>
public enum SslVerification
{
    NoVerification = 1,
    VerifyPeer = 2,
    CertificateRequired = 4,
}
