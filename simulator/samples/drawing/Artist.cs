using ELicense.Formats.Documents;
using ELicense.Simulator.Phone;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>Draws what an officer sees: screenshots of phones, sheets of paper, and photographs of both.</summary>
internal sealed class Artist
{
    private readonly SheetFont _font = new();

    /// <summary>A phone with a credential as its app shows it: dynamic where there is a key.</summary>
    internal byte[] Phone(WalletEntry entry, DateTimeOffset proof, string? challenge = null) =>
        Png(Screen(entry, proof, challenge));

    /// <summary>A phone with the picture of a credential that should be dynamic.</summary>
    internal byte[] PhoneWithoutProof(WalletEntry entry) =>
        Png(new PhoneScreen(_font).Draw(ScreenContent.Of(entry, "截图"), new CodeModules(HolderCode.Static(entry))));

    /// <summary>A phone with a code of which nothing is known but its text.</summary>
    internal byte[] Phone(string text) => Png(new PhoneScreen(_font).Draw(ScreenContent.Unknown, new CodeModules(text)));

    /// <summary>A certificate as it was printed.</summary>
    internal byte[] Certificate(WalletEntry entry) => Png(new CertificateSheet(_font).Draw(
        (DeregistrationCertificate)entry.Credential.Content.Document, new CodeModules(HolderCode.Static(entry))));

    /// <summary>A photograph of a mark behind a windscreen.</summary>
    internal byte[] PhotographOfMark(WalletEntry entry)
    {
        Sheet mark = new MarkSheet(_font).Draw(
            (InspectionMark)entry.Credential.Content.Document, new CodeModules(HolderCode.Static(entry)));
        return Photographs.OfMark(mark).Develop();
    }

    /// <summary>A photograph of a phone that is held out of a car.</summary>
    internal byte[] PhotographOfPhone(WalletEntry entry, DateTimeOffset proof) =>
        Photographs.OfPhone(PhoneScreen.InItsCase(Screen(entry, proof, null))).Develop();

    private Sheet Screen(WalletEntry entry, DateTimeOffset proof, string? challenge)
    {
        string text = entry.HolderKey == null ? HolderCode.Static(entry) : HolderCode.Dynamic(entry, proof, challenge);
        string note = entry.HolderKey == null ? "静态码"
            : challenge == null ? $"动态码  {ChinaTime(proof):HH:mm:ss}  每15秒更新"
            : $"应答码  {challenge}";
        return new PhoneScreen(_font).Draw(ScreenContent.Of(entry, note), new CodeModules(text));
    }

    private static DateTimeOffset ChinaTime(DateTimeOffset time) => time.ToOffset(TimeSpan.FromHours(8));

    private static byte[] Png(Sheet sheet) => PngWriter.Rgb(sheet.Width, sheet.Height, sheet.Pixels);
}
