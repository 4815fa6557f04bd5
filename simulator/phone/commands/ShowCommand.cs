using System.CommandLine;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Phone.Commands;

/// <summary>phone show: the code of a credential, as text and as a picture.</summary>
internal static class ShowCommand
{
    private const int PixelsPerModule = 6;

    internal static Command Build()
    {
        Option<string> wallet = Options.Wallet();
        Option<string> credential = Options.CredentialId("--credential", "its id, where there are several", required: false);
        Option<string> challenge = Options.Text("--challenge", "the six digits that a terminal shows", required: false);
        Option<bool> isStatic = new("--static") { Description = "without the holder's proof: a copy, where there is a key" };
        Option<string> picture = Options.Path("--png", "a file for the picture", required: false);
        Option<string> text = Options.Path("--text", "a file for the text, which is printed otherwise", required: false);
        Option<DateTimeOffset?> at = Options.At();
        Command command = new Command("show", "shows a code").With(wallet, credential, challenge, isStatic, picture, text, at);
        command.Validators.Add(result =>
        {
            if (result.GetResult(isStatic) is { Implicit: false } && result.GetResult(challenge) is not null)
            {
                result.AddError("a static code answers no --challenge");
            }
        });
        command.SetAction(parsed =>
        {
            DateTimeOffset time = Options.Clock(parsed.GetValue(at)).GetUtcNow();
            Outcome<WalletEntry> entry = Find(parsed.GetRequiredValue(wallet), parsed.GetValue(credential));
            Outcome<string> code = !entry.IsGranted ? entry.Refusal
                : parsed.GetValue(isStatic) ? HolderCode.Static(entry.Value)
                : HolderCode.Usual(entry.Value, time, parsed.GetValue(challenge));
            return code.IsGranted
                ? Write(parsed, code.Value, parsed.GetValue(picture), parsed.GetValue(text))
                : Session.Refuse(parsed, code.Refusal);
        });
        return command;
    }

    private static Outcome<WalletEntry> Find(string path, string? id)
    {
        Outcome<Wallet> wallet = Wallet.Open(path);
        return wallet.IsGranted ? wallet.Value.Find(id, null) : wallet.Refusal;
    }

    private static int Write(ParseResult parsed, string code, string? picturePath, string? textPath)
    {
        CodePicture picture = CodePicture.Draw(code, PixelsPerModule);
        if (picture.IsDense)
        {
            parsed.InvocationConfiguration.Error.WriteLine(
                $"warning: version {picture.Version} is hard to scan; up to {CodePicture.HighestEasyVersion} is easier");
        }

        try
        {
            if (picturePath is not null)
            {
                File.WriteAllBytes(picturePath, picture.Png);
            }

            if (textPath is not null)
            {
                File.WriteAllText(textPath, code);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Session.Refuse(parsed, new Refusal(RefusalCode.FolderUnusable, failure.Message));
        }

        string report = textPath is null ? code : $"version {picture.Version}, {code.Length} characters";
        return Session.Finish<string>(parsed, report, line => line);
    }
}
