namespace System.Net.Security;

/// <summary>nanoFramework's numbers; None means TLS 1.3 alone there.</summary>
[Flags]
public enum SslProtocols
{
    None = 0,
    Tls12 = 3072,
    Tls13 = 12288,
}
