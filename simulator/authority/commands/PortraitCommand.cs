using System.CommandLine;
using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Commands;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority portrait: the picture that online answers bring.</summary>
internal static class PortraitCommand
{
    internal static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Option<string> credential = Options.CredentialId("--credential", "the credential's id", required: true);
        Option<string> png = Options.Path("--png", "the picture; its middle is taken, 4 wide and 5 high");
        Command command = new Command("portrait", "keeps a holder's portrait, as 64 by 80 pixels of one bit").With(file, credential, png);
        command.SetAction(parsed => Session.WithAuthority(
            parsed,
            parsed.GetRequiredValue(file),
            TimeProvider.System,
            authority => Keep(authority, Convert.FromHexString(parsed.GetRequiredValue(credential)), parsed.GetRequiredValue(png)),
            kept => $"{kept.IdText}: portrait kept"));
        return command;
    }

    private static Outcome<IssuedCredential> Keep(ReferenceAuthority authority, byte[] credential, string png)
    {
        PictureResult picture = PictureFile.Open(png);
        return picture.IsFrame
            ? authority.Facts.Change(credential, facts => facts with { Portrait = PortraitBits.Of(picture.Frame) })
            : new Refusal(RefusalCode.MalformedField, $"{png} {picture.Text}");
    }
}
