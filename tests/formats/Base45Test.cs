using System.Text;
using ELicense.Formats;
using ELicense.Tests.Support;

namespace ELicense.Tests.Formats;

public class Base45Test
{
    [Theory] // RFC 9285, section 4.3 and 4.4
    [InlineData("BB8", "AB")]
    [InlineData("%69 VD92EX0", "Hello!!")]
    [InlineData("UJCLQE7W581", "base-45")]
    [InlineData("QED8WEX0", "ietf!")]
    [InlineData("", "")]
    public void DecodesTheStandardsExamples(string text, string bytes) =>
        Assert.Equal(Encoding.ASCII.GetBytes(bytes), Base45.Decode(text, 0));

    [Theory]
    [InlineData("GGW")] // RFC 9285, section 4.2: 65,536
    [InlineData(":::")]
    [InlineData("V5")] // 256
    [InlineData("::")]
    [InlineData("A")]
    [InlineData("BB8A")]
    [InlineData("bb8")]
    [InlineData("BB_")]
    [InlineData("B\u00e98")]
    [InlineData("BB8\n12")]
    public void RefusesWhatIsNotBase45(string text) => Assert.Null(Base45.Decode(text, 0));

    [Fact]
    public void TakesTheLargestTripleAndPair()
    {
        Assert.Equal([0xFF, 0xFF], Base45.Decode("FGW", 0));
        Assert.Equal([0xFF], Base45.Decode("U5", 0));
    }

    [Fact]
    public void ReadsBackWhatAnotherWriterWrote()
    {
        var random = new Random(45);
        for (int length = 0; length < 300; length++)
        {
            byte[] bytes = new byte[length];
            random.NextBytes(bytes);
            Assert.Equal(bytes, Base45.Decode("ELC1:" + Writer.Base45(bytes), 5));
        }
    }
}
