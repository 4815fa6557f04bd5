using ELicense.Formats;
using ELicense.Tests.Support;
using CborWriter = System.Formats.Cbor.CborWriter;

namespace ELicense.Tests.Formats;

public class CoseKeyTest
{
    private static readonly byte[] s_coordinate = new byte[32];

    [Theory]
    [InlineData(2, 1, true, true)]
    [InlineData(2, -65601, true, true)]
    [InlineData(1, 6, false, true)]
    [InlineData(2, 1, false, false)] // half a point
    [InlineData(1, 6, true, false)]
    [InlineData(1, 1, true, false)] // key type of another curve
    [InlineData(2, 6, false, false)]
    [InlineData(3, 1, true, false)]
    [InlineData(2, 2, true, false)] // P-384
    [InlineData(2, 0x1_0000_0001, true, false)] // P-256 in its low 32 bits
    public void TakesTheFormsOfTheSpecificationOnly(int keyType, long curve, bool hasY, bool isTaken)
    {
        byte[] encoded = Writer.Cbor(w => Write(w, keyType, curve, hasY));
        var reader = new CborReader(new ByteSegment(encoded, 0, encoded.Length));
        CoseKey key = CoseKey.Read(reader);
        Assert.Equal(isTaken, !reader.Failed);
        Assert.True(!isTaken || key.Curve == curve);
    }

    private static void Write(CborWriter w, int keyType, long curve, bool hasY)
    {
        w.WriteStartMap(null);
        w.WriteInt32(1);
        w.WriteInt32(keyType);
        w.WriteInt32(-1);
        w.WriteInt64(curve);
        w.WriteInt32(-2);
        w.WriteByteString(s_coordinate);
        if (hasY)
        {
            w.WriteInt32(-3);
            w.WriteByteString(s_coordinate);
        }

        w.WriteEndMap();
    }
}
