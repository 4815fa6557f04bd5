using ELicense.Formats;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>RFC 9285 and RFC 8949: their examples, and what is none.</summary>
[TestClass]
public class EncodingTests
{
    [TestMethod]
    [DataRow("BB8", "4142")]
    [DataRow("%69 VD92EX0", "48656C6C6F2121")]
    [DataRow("UJCLQE7W581", "626173652D3435")]
    [DataRow("QED8WEX0", "6965746621")]
    public void Base45Examples(string text, string bytes)
    {
        Assert.AreEqual(bytes, Hex.Text(Base45.Decode(text, 0)));
    }

    [TestMethod]
    [DataRow("GGW")]
    [DataRow("BB8A")]
    [DataRow("bb8")]
    [DataRow("::")]
    public void WhatIsNoBase45IsNothing(string text)
    {
        Assert.IsNull(Base45.Decode(text, 0));
    }

    [TestMethod]
    public void IntegersOfEveryLength()
    {
        Assert.AreEqual(0L, Integer("00"));
        Assert.AreEqual(23L, Integer("17"));
        Assert.AreEqual(24L, Integer("1818"));
        Assert.AreEqual(1000L, Integer("1903E8"));
        Assert.AreEqual(1000000L, Integer("1A000F4240"));
        Assert.AreEqual(1000000000000L, Integer("1B000000E8D4A51000"));
        Assert.AreEqual(-1L, Integer("20"));
        Assert.AreEqual(-1000L, Integer("3903E7"));
    }

    [TestMethod]
    [DataRow("1817")]
    [DataRow("190017")]
    [DataRow("1A000003E8")]
    [DataRow("19")]
    [DataRow("1C")]
    [DataRow("F97E00")]
    public void WhatIsNotDeterministicFails(string bytes)
    {
        CborReader reader = Reader(bytes);
        reader.ReadInteger();
        Assert.IsTrue(reader.Failed);
    }

    private static long Integer(string bytes)
    {
        CborReader reader = Reader(bytes);
        long value = reader.ReadInteger();
        Assert.IsFalse(reader.Failed);
        return value;
    }

    private static CborReader Reader(string bytes)
    {
        byte[] encoded = Hex.Bytes(bytes);
        return new CborReader(new ByteSegment(encoded, 0, encoded.Length));
    }
}
