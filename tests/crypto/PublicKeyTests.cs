using System.Numerics;
using ELicense.Crypto;
using static ELicense.Tests.Crypto.Signatures;

namespace ELicense.Tests.Crypto;

public class PublicKeyTests
{
    private static readonly byte[] _gx = Hex("6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296");
    private static readonly byte[] _gy = Hex("4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5");
    private static readonly BigInteger _p = Number("FFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF");

    [Fact]
    public void KeepsItsOwnCopyOfThePoint()
    {
        byte[] x = [.. _gx];
        PublicKey key = PublicKey.Create(Curve.P256, x, _gy);
        x[0] ^= 1;
        Assert.Equal(_gx, key.X);
        Assert.Equal(_gy, key.Y);
        Assert.Equal(Curve.P256, key.Curve);
        Assert.Null(key.UserId);
    }

    [Fact]
    public void OppositePointIsAKeyToo()
    {
        Assert.NotNull(PublicKey.Create(Curve.P256, _gx, Bytes(_p - Number(_gy))));
    }

    [Fact]
    public void PointOffTheCurveIsNoKey()
    {
        for (int i = 0; i < 32; i++)
        {
            Assert.Null(PublicKey.Create(Curve.P256, _gx, Spoil(_gy, i, i & 7)));
        }
        Assert.Null(PublicKey.Create(Curve.P256, new byte[32], new byte[32]));
        Assert.Null(PublicKey.Create(Curve.Sm2, _gx, _gy));
    }

    // 5 and 5 + p are the same abscissa, and only one of them is a coordinate.
    [Fact]
    public void CoordinateOfPOrMoreIsNoKey()
    {
        BigInteger b = Number("5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B");
        BigInteger x = 5, y = Root(x * x * x - 3 * x + b);
        Assert.NotNull(PublicKey.Create(Curve.P256, Bytes(x), Bytes(y)));
        Assert.Null(PublicKey.Create(Curve.P256, Bytes(x + _p), Bytes(y)));
        Assert.Null(PublicKey.Create(Curve.P256, Bytes(x), Bytes((BigInteger.One << 256) - 1)));
        Assert.Null(PublicKey.Create(Curve.P256, Bytes(_p), Bytes(y)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void CoordinateOfAnotherLengthIsNoKey(int length)
    {
        Assert.Null(PublicKey.Create(Curve.P256, new byte[length], _gy));
        Assert.Null(PublicKey.Create(Curve.P256, _gx, new byte[length]));
    }

    [Theory]
    [InlineData(Curve.Unknown)]
    [InlineData((Curve)99)]
    public void OtherCurvesHaveNoKeys(Curve curve) => Assert.Null(PublicKey.Create(curve, _gx, _gy));

    [Fact]
    public void IdentityIsBounded()
    {
        byte[] x = Hex("32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7");
        byte[] y = Hex("BC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0");
        Assert.NotNull(PublicKey.CreateSm2(x, y, new byte[8191]));
        Assert.Null(PublicKey.CreateSm2(x, y, new byte[8192]));
        Assert.Empty(PublicKey.CreateSm2(x, y, []).UserId);
    }

    private static BigInteger Root(BigInteger square)
    {
        BigInteger root = BigInteger.ModPow(square, (_p + 1) / 4, _p);
        Assert.True(((root * root - square) % _p).IsZero);
        return root;
    }
}
