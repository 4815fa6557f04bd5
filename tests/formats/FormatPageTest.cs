using System.Text;
using System.Text.RegularExpressions;
using ELicense.Crypto;
using ELicense.Formats;
using ELicense.Simulator.Phone;
using ELicense.Tests.Support;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Formats;

/// <summary>
/// The worked examples and sizes of docs/format.md. They are written by the tests' own writer and read by the product; the page shows
/// what the writer wrote. With ELICENSE_UPDATE=1 the page is brought up to date instead.
/// </summary>
public partial class FormatPageTest
{
    private const string Heading = "## 7. Worked examples";

    private static readonly ExampleSigner s_issuer = new("ELC1 example issuer");
    private static readonly ExampleSigner s_holder = new("ELC1 example holder");

    private static readonly string s_path = Repository.PathOf("docs/format.md");

    [Fact]
    public void ThePageShowsWhatTheWriterWrites()
    {
        string page = File.ReadAllText(s_path);
        string before = page[..page.IndexOf(Heading, StringComparison.Ordinal)];
        if (Environment.GetEnvironmentVariable("ELICENSE_UPDATE") == "1")
        {
            File.WriteAllText(s_path, before + Section());
        }

        Assert.Equal(before + Section(), File.ReadAllText(s_path));
    }

    [Fact]
    public void TheProductReadsAndVerifiesTheExamples()
    {
        string[] texts = [.. CodeText().Matches(File.ReadAllText(s_path)).Select(match => match.Value.ReplaceLineEndings(""))];
        Assert.Equal(2, texts.Length);
        var signature = new MessageSignature();
        foreach (string text in texts)
        {
            LicenceCode code = LicenceCode.Read(text);
            Assert.Equal(CodeOutcome.Read, code.Outcome);
            Assert.Equal(SignatureResult.Valid, signature.Verify(code.Credential.Message, KeyOf(s_issuer)));
            if (code.Presentation != null)
            {
                Assert.Equal(SignatureResult.Valid, signature.Verify(code.Presentation.Message, KeyOf(s_holder)));
            }
        }
    }

    private static PublicKey KeyOf(ISigner signer) => PublicKey.Create(Curve.P256, signer.X, signer.Y);

    private static byte[] Mark() => new SampleCredential(3).Sign(s_issuer);

    private static byte[] Licence() => Shown(1, true);

    private static byte[] Shown(int kind, bool withProof)
    {
        byte[] credential = new SampleCredential(kind) { Holder = kind is 3 or 5 ? null : s_holder }.Sign(s_issuer);
        return withProof ? SampleCredential.Present(credential, s_holder, SampleDocuments.Now) : credential;
    }

    private static string Section()
    {
        var text = new StringBuilder(Heading).AppendLine().AppendLine();
        text.AppendLine("Written by the tests with System.Formats.Cbor and another signature library, read by the terminal's own code; line breaks");
        text.AppendLine("are not part of codes. The keys are for examples: the private key is SHA-256 of the name, mod n, and signatures follow RFC 6979.");
        text.AppendLine();
        AppendKey(text, "ELC1 example issuer", s_issuer);
        AppendKey(text, "ELC1 example holder", s_holder);
        text.AppendLine("**An inspection mark**, shown alone: message, and text of the code.").AppendLine();
        AppendCode(text, Mark());
        text.AppendLine("**A driving licence with its holder's proof**, made at 2026-10-01T04:00:00Z.").AppendLine();
        AppendCode(text, Licence());
        text.AppendLine("## 8. Sizes").AppendLine();
        text.AppendLine("Of the documents of the tests, P-256, error correction M. An SM2 issuer takes 4 bytes more, an SM2 holder 8.");
        text.AppendLine();
        text.AppendLine("| kind | static: bytes, characters, version | with proof: bytes, characters, version |");
        text.AppendLine("| --- | --- | --- |");
        for (int kind = 1; kind <= 5; kind++)
        {
            text.AppendLine($"| {kind} | {SizeOf(Shown(kind, false))} | {(kind is 3 or 5 ? "" : SizeOf(Shown(kind, true)))} |");
        }

        return text.ToString();
    }

    private static void AppendKey(StringBuilder text, string name, ISigner key) => text.AppendLine($"{name}:").AppendLine().AppendLine("```")
        .AppendLine($"kid {Hex(key.KeyId)}").AppendLine($"x   {Hex(key.X)}").AppendLine($"y   {Hex(key.Y)}").AppendLine("```").AppendLine();

    private static void AppendCode(StringBuilder text, byte[] message) => text.AppendLine("```").AppendLine(Wrap(Hex(message), 96))
        .AppendLine("```").AppendLine().AppendLine("```").AppendLine(Wrap(Writer.Text(message), 96)).AppendLine("```").AppendLine();

    private static string SizeOf(byte[] message)
    {
        string text = Writer.Text(message);
        return $"{message.Length}, {text.Length}, {CodePicture.Draw(text, 1).Version}";
    }

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    // A line never ends in a space, which is a digit of Base45 and would be lost on the way through an editor.
    private static string Wrap(string text, int columns)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = Math.Min(start + columns, text.Length);
            while (end < text.Length && (text[end - 1] == ' ' || text[end] == ' '))
            {
                end--;
            }

            lines.Add(text[start..end]);
            start = end;
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^ELC1:[0-9A-Z $%*+\-./:\n]+(?=\n```)", RegexOptions.Multiline)]
    private static partial Regex CodeText();
}
