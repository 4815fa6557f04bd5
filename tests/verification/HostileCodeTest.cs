using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Verification;

/// <summary>Whatever is done to a good code makes it unknown or not valid.</summary>
public class HostileCodeTest
{
    private const int RandomMutations = 100_000;

    private readonly HostileBench _bench = new();

    [Fact]
    public void TheCodesAreGoodToBeginWith() =>
        Assert.All(_bench.Codes, code => Assert.Contains(_bench.Examine(Writer.Text(code)).Verdict, (Verdict[])[Verdict.Pass, Verdict.Notice]));

    [Fact]
    public void EveryCharacterOfEveryTextChanged()
    {
        foreach (string text in _bench.Codes.Select(Writer.Text))
        {
            for (int i = 0; i < text.Length; i++)
            {
                foreach (char other in "0Z: \u0000\u6837")
                {
                    if (text[i] != other)
                    {
                        _bench.AssertRefused(text[..i] + other + text[(i + 1)..]);
                    }
                }
            }
        }
    }

    [Fact]
    public void EveryTruncation()
    {
        foreach (byte[] code in _bench.Codes)
        {
            string text = Writer.Text(code);
            for (int length = 0; length < text.Length; length++)
            {
                _bench.AssertRefused(text[..length]);
            }

            for (int length = 0; length < code.Length; length++)
            {
                _bench.AssertRefused(Writer.Text(code[..length]));
                _bench.AssertRefused(Writer.Text(code[(code.Length - length)..]));
            }
        }
    }

    [Fact]
    public void ManyRandomMutations()
    {
        var random = new Random(20261001);
        for (int i = 0; i < RandomMutations; i++)
        {
            byte[] code = _bench.Codes[random.Next(_bench.Codes.Length)];
            byte[] mutated = Mutate(code, random);
            if (!mutated.AsSpan().SequenceEqual(code))
            {
                _bench.AssertRefused(Writer.Text(mutated));
            }
        }
    }

    [Fact]
    public void TextsThatAreNoCodesAtAll()
    {
        var random = new Random(4096);
        string[] texts =
        [
            "", "\r\n", "ELC1:", new string('A', 4096), "ELC1:" + new string('0', 2250), "\0\0\0",
            "ELC1:" + new string('\uD800', 300),
            .. Enumerable.Range(0, 1000).Select(n => "ELC1:" + Writer.Base45([.. Enumerable.Range(0, n).Select(_ => (byte)random.Next(256))])),
        ];
        Assert.All(texts, _bench.AssertRefused);
    }

    private static byte[] Mutate(byte[] code, Random random)
    {
        var bytes = new List<byte>(code);
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
                case 3:
                    bytes.RemoveAt(at);
                    break;
                default:
                    int other = random.Next(bytes.Count);
                    (bytes[at], bytes[other]) = (bytes[other], bytes[at]);
                    break;
            }
        }

        return [.. bytes];
    }
}
