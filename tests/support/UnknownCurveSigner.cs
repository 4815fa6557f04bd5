namespace ELicense.Tests.Support;

/// <summary>A key on a curve that this firmware does not know yet, as a later list may hold one.</summary>
public sealed class UnknownCurveSigner(ISigner key) : ISigner
{
    private const int P384 = 2;

    public long Algorithm => key.Algorithm;

    public int CoseCurve => P384;

    public byte[] X => key.X;

    public byte[] Y => key.Y;

    public byte[] KeyId => key.KeyId;

    public byte[] Sign(byte[] message) => key.Sign(message);
}
