using System.CommandLine;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Phone.Commands;

/// <summary>phone cancel: an owner ends an authorisation before its time.</summary>
internal static class CancelCommand
{
    internal static Command Build()
    {
        Option<string> wallet = Options.Wallet();
        Option<string> file = Options.AuthorityFile();
        Option<string> vehicle = Options.CredentialId("--vehicle", "the licence, where there are several", required: false);
        Option<string> authorisation = Options.CredentialId("--authorisation", "the authorisation's id", required: true);
        Option<DateTimeOffset?> at = Options.At();
        Command command = new Command("cancel", "ends an authorisation").With(wallet, file, vehicle, authorisation, at);
        command.SetAction(parsed => Run(
            parsed,
            parsed.GetRequiredValue(wallet),
            parsed.GetRequiredValue(file),
            parsed.GetValue(vehicle),
            Convert.FromHexString(parsed.GetRequiredValue(authorisation)),
            Options.Clock(parsed.GetValue(at))));
        return command;
    }

    private static int Run(
        ParseResult parsed, string walletPath, string authorityPath, string? vehicle, byte[] authorisation, TimeProvider clock)
    {
        Outcome<Wallet> wallet = Wallet.Open(walletPath);
        Outcome<WalletEntry> licence = wallet.IsGranted
            ? wallet.Value.Find(vehicle, DocumentKind.VehicleLicence)
            : wallet.Refusal;
        if (!wallet.IsGranted || !licence.IsGranted)
        {
            return Session.Refuse(parsed, licence.Refusal!);
        }

        HolderPhone phone = new(wallet.Value, new SystemRandom(), clock);
        return Session.WithAuthority(
            parsed,
            authorityPath,
            clock,
            authority => phone.Cancel(authority, licence.Value, authorisation),
            cancelled => $"{cancelled.IdText}: cancelled; terminals learn it with the next list");
    }
}
