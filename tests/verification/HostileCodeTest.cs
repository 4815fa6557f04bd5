using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Verification;

/// <summary>Whatever is done to a good code makes it unknown or not valid, without an exception and without much memory.</summary>
public class HostileCodeTest
{
    private const int MaximumAllocation = 1 << 20;
    private const int RandomMutations = 100_000;

    private readonly TestTerminal _terminal = new();
    private readonly Checkpoint _checkpoint;
    private readonly byte[][] _codes;

    public HostileCodeTest()
    {
        _checkpoint = _terminal.Start();
        SampleCredential sm2 = _terminal.Credential(1);
        sm2.Holder = _terminal.Sm2Holder;
        _codes =
        [
            .. Enumerable.Range(1, 5).Select(kind => Shown(_terminal.Credential(kind), _terminal.Issuer)),
            Shown(sm2, _terminal.Sm2Issuer),
        ];
    }

    [Fact]
    public void TheCodesAreGoodToBeginWith() =>
        Assert.All(_codes, code => Assert.Contains(Examine(Writer.Text(code)).Verdict, (Verdict[])[Verdict.Pass, Verdict.Notice]));

    [Fact]
    public void EveryOtherValueOfEveryByteOfAMark()
    {
        byte[] code = _codes[2];
        for (int i = 0; i < code.Length; i++)
        {
            for (int change = 1; change < 256; change++)
            {
                byte[] changed = [.. code];
                changed[i] ^= (byte)change;
                AssertRefused(Writer.Text(changed));
            }
        }
    }

    [Fact]
    public void EveryFlippedBitOfEveryCode()
    {
        foreach (byte[] code in _codes)
        {
            for (int i = 0; i < code.Length * 8; i++)
            {
                byte[] changed = [.. code];
                changed[i / 8] ^= (byte)(1 << (i % 8));
                AssertRefused(Writer.Text(changed));
            }
        }
    }

    [Fact]
    public void EveryCharacterOfEveryTextChanged()
    {
        foreach (string text in _codes.Select(Writer.Text))
        {
            for (int i = 0; i < text.Length; i++)
            {
                foreach (char other in "0Z: \u0000\u6837")
                {
                    if (text[i] != other)
                    {
                        AssertRefused(text[..i] + other + text[(i + 1)..]);
                    }
                }
            }
        }
    }

    [Fact]
    public void EveryTruncation()
    {
        foreach (byte[] code in _codes)
        {
            string text = Writer.Text(code);
            for (int length = 0; length < text.Length; length++)
            {
                AssertRefused(text[..length]);
            }

            for (int length = 0; length < code.Length; length++)
            {
                AssertRefused(Writer.Text(code[..length]));
                AssertRefused(Writer.Text(code[(code.Length - length)..]));
            }
        }
    }

    [Fact]
    public void ManyRandomMutations()
    {
        var random = new Random(20261001);
        for (int i = 0; i < RandomMutations; i++)
        {
            byte[] code = _codes[random.Next(_codes.Length)];
            byte[] mutated = Mutate(code, random);
            if (!mutated.AsSpan().SequenceEqual(code))
            {
                AssertRefused(Writer.Text(mutated));
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
        Assert.All(texts, AssertRefused);
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

    private byte[] Shown(SampleCredential credential, ISigner issuer)
    {
        byte[] signed = credential.Sign(issuer);
        return credential.Holder == null ? signed : SampleCredential.Present(signed, credential.Holder, SampleDocuments.Now);
    }

    private Report Examine(string text) => _checkpoint.Examine(text);

    private void AssertRefused(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Report report = Examine(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (report.Verdict is not (Verdict.Unknown or Verdict.NotValid) || allocated > MaximumAllocation
            || report.Reasons.Length == 0)
        {
            Assert.Fail($"{report.Verdict} with {report.Reasons.Length} reasons and {allocated} bytes for {text}");
        }
    }
}
