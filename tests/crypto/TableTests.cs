using ELicense.Crypto;
using ELicense.Crypto.Ed25519;
using ELicense.Tests.Support;
using static ELicense.Tests.Crypto.Signatures;

namespace ELicense.Tests.Crypto;

/// <summary>Prepared tables, and verification through them: right, damaged, unreadable, of another key.</summary>
public sealed class TableTests
{
    private readonly SignatureVerifier _verifier = new([new EdDsa()]);

    public static TheoryData<Curve, int> Tables => new(
        from curve in new[] { Curve.P256, Curve.Sm2, Curve.Ed25519 }
        from length in new[] { 8192, 16384, 32768 }
        select (curve, length));

    public static TheoryData<Curve> Curves => [Curve.P256, Curve.Sm2, Curve.Ed25519];

    [Theory]
    [MemberData(nameof(Tables))]
    public void KnownKey(Curve curve, int length)
    {
        Random random = new(81);
        byte[] secret = Signed.Bytes(random, 31);
        PublicKey key = Signed.With(curve, random, null, secret).Key;
        GeneratorTables.Use(_verifier, curve, length);
        Assert.True(key.UseTable(new ArrayTable(Table(key, length))));
        for (int i = 0; i < 20; i++)
        {
            AssertVerifies(Signed.With(curve, random, key, secret), random);
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void UnknownKey(Curve curve, int length)
    {
        Random random = new(82);
        GeneratorTables.Use(_verifier, curve, length);
        for (int i = 0; i < 10; i++)
        {
            AssertVerifies(Signed.With(curve, random), random);
        }
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void TablesOfDifferentLengthsServeAsWell(Curve curve)
    {
        Random random = new(83);
        Signed signed = Signed.With(curve, random);
        GeneratorTables.Use(_verifier, curve, 16384);
        Assert.True(signed.Key.UseTable(new ArrayTable(Table(signed.Key, 8192))));
        AssertVerifies(signed, random);
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void TableOfAnotherKeyIsRefused(Curve curve)
    {
        Signed signed = Signed.With(curve, new Random(84)), other = Signed.With(curve, new Random(85));
        Assert.True(signed.Key.UseTable(new ArrayTable(Table(signed.Key, 8192))));
        Assert.False(signed.Key.UseTable(new ArrayTable(Table(other.Key, 8192))));
        Assert.Null(signed.Key.Table);
        Assert.False(signed.Key.UseTable(new ArrayTable(new byte[8192])));
        Assert.False(_verifier.GeneratorOf(Curve.P256).UseTable(new ArrayTable(Table(signed.Key, 8192))));
    }

    // Whatever entry is damaged: a good signature holds, a bad one does not.
    [Theory]
    [MemberData(nameof(Curves))]
    public void DamagedTableCondemnsNobody(Curve curve)
    {
        Random random = new(86);
        Signed signed = Signed.With(curve, random);
        byte[] table = Table(signed.Key, 8192);
        GeneratorTables.Use(_verifier, curve, 8192);
        Assert.True(signed.Key.UseTable(new ArrayTable(table)));
        random.NextBytes(table);
        AssertVerifies(signed, random);
        Array.Fill<byte>(table, 0xFF);
        AssertVerifies(signed, random);
        Array.Clear(table);
        AssertVerifies(signed, random);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void UnreadableTableCondemnsNobody(Curve curve, int length)
    {
        Random random = new(87);
        Signed signed = Signed.With(curve, random);
        FailingTable ofKey = new(Table(signed.Key, length)), ofG = new(GeneratorTables.Of(curve, length));
        Assert.True(signed.Key.UseTable(ofKey));
        Assert.True(_verifier.GeneratorOf(curve).UseTable(ofG));
        foreach (FailingTable table in new[] { ofKey, ofG })
        {
            foreach (int reads in new[] { 0, 1, 31 })
            {
                table.Left = reads;
                Assert.Equal(SignatureResult.Valid, Verify(_verifier, signed.Key, signed.Message, signed.Signature));
            }
            table.Left = int.MaxValue;
        }
        signed.Key.UseTable(null);
        ofG.Left = 5;
        Assert.Equal(SignatureResult.Valid, Verify(_verifier, signed.Key, signed.Message, signed.Signature));
        ofKey.Left = 0;
        Assert.False(signed.Key.UseTable(ofKey));
    }

    // What the documentation of TableBuilder says an entry is: j = 127 of the only block is the sum of all eight teeth.
    [Fact]
    public void EntryIsTheMultipleThatItsPlaceSays()
    {
        byte[] table = GeneratorTables.Of(Curve.P256, 8192);
        System.Numerics.BigInteger k = Enumerable.Range(0, 8).Aggregate(
            System.Numerics.BigInteger.Zero, (sum, i) => sum + (System.Numerics.BigInteger.One << (32 * i)));
        var point = Org.BouncyCastle.Crypto.EC.CustomNamedCurves.GetByName("secp256r1").G
            .Multiply(new Org.BouncyCastle.Math.BigInteger(k.ToString())).Normalize();
        var p = point.Curve.Field.Characteristic;
        var x = point.AffineXCoord.ToBigInteger().ShiftLeft(261).Mod(p).ToByteArrayUnsigned();
        Assert.Equal(x.Reverse(), table[(127 * 64)..(127 * 64 + x.Length)]);
    }

    [Fact]
    public void MisuseThrows()
    {
        PublicKey key = _verifier.GeneratorOf(Curve.P256);
        Assert.Throws<ArgumentException>(() => new ArrayTable(new byte[8191]));
        Assert.Throws<ArgumentException>(() => TableBuilder.Build(key, new byte[24576]));
        Assert.Throws<ArgumentNullException>(() => TableBuilder.Build(null, new byte[8192]));
    }

    [Theory]
    [MemberData(nameof(Curves))]
    public void SecondVerificationAllocatesNothing(Curve curve)
    {
        Random random = new(88);
        Signed signed = Signed.With(curve, random);
        GeneratorTables.Use(_verifier, curve, 32768);
        Assert.Equal(0, Allocated(signed));
        Assert.True(signed.Key.UseTable(new ArrayTable(Table(signed.Key, 32768))));
        Assert.Equal(0, Allocated(signed));
    }

    private long Allocated(Signed signed)
    {
        Assert.Equal(SignatureResult.Valid, Verify(_verifier, signed.Key, signed.Message, signed.Signature));
        return Allocation.Least(() => Verify(_verifier, signed.Key, signed.Message, signed.Signature));
    }

    private void AssertVerifies(Signed signed, Random random)
    {
        Assert.Equal(SignatureResult.Valid, Verify(_verifier, signed.Key, signed.Message, signed.Signature));
        byte[] spoilt = Spoil(signed.Signature, random.Next(64), random.Next(8));
        Assert.NotEqual(SignatureResult.Valid, Verify(_verifier, signed.Key, signed.Message, spoilt));
    }

    private static byte[] Table(PublicKey key, int length)
    {
        byte[] table = new byte[length];
        TableBuilder.Build(key, table);
        return table;
    }

    /// <summary>A table that can be read only so many times.</summary>
    private sealed class FailingTable(byte[] bytes) : PointTable
    {
        internal int Left { get; set; } = int.MaxValue;

        public override int Length => bytes.Length;

        public override bool Read(int offset, byte[] buffer, int at)
        {
            if (Left-- == 0)
            {
                return false;
            }

            Array.Copy(bytes, offset, buffer, at, 64);
            return true;
        }
    }
}
