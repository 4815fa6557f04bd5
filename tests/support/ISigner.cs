namespace ELicense.Tests.Support;

/// <summary>A key pair of a test, from a library that is not the product's.</summary>
public interface ISigner
{
    long Algorithm { get; }

    int CoseCurve { get; }

    byte[] X { get; }

    byte[] Y { get; }

    byte[] KeyId { get; }

    /// <summary>r || s, 64 bytes.</summary>
    byte[] Sign(byte[] message);
}
