using System.CommandLine;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Phone.Commands;

/// <summary>phone authorise: an owner lends a vehicle to somebody with a phone.</summary>
internal static class AuthoriseCommand
{
    internal static Command Build()
    {
        Option<string> wallet = Options.Wallet();
        Option<string> file = Options.AuthorityFile();
        Option<string> vehicle = Options.CredentialId("--vehicle", "the licence, where there are several", required: false);
        Option<string> granteeWallet = Options.NewWallet("--grantee-wallet", "the grantee's");
        Option<string> grantee = Options.Text("--grantee", "the grantee's name, such as 样本乙");
        Option<string> idTail = Options.Text("--grantee-id-tail", "last four characters of the grantee's ID number");
        Option<Purpose[]> purposes = new("--purpose")
        {
            Description = "driving, inspection, violations, accidents or counter; may be repeated",
            HelpName = "purpose",
            Required = true,
        };
        Option<DateOnly?> from = Options.Day("--from", "first day");
        Option<DateOnly?> until = Options.Day("--until", "last day, at most 7 working days");
        Option<KeyAlgorithm> algorithm = Options.Algorithm("the algorithm of the grantee's key");
        Option<DateTimeOffset?> at = Options.At();
        Command command = new Command("authorise", "lends a vehicle to somebody")
            .With(wallet, file, vehicle, granteeWallet, grantee, idTail, purposes, from, until, algorithm, at);
        command.SetAction(parsed => Run(
            parsed,
            (parsed.GetRequiredValue(wallet), parsed.GetRequiredValue(granteeWallet), parsed.GetRequiredValue(file)),
            parsed.GetValue(vehicle),
            new AuthorisationGrant
            {
                Grantee = parsed.GetRequiredValue(grantee),
                GranteeIdTail = parsed.GetRequiredValue(idTail),
                Purposes = parsed.GetRequiredValue(purposes),
                ValidFrom = parsed.GetRequiredValue(from)!.Value,
                ValidUntil = parsed.GetRequiredValue(until)!.Value,
            },
            parsed.GetValue(algorithm),
            Options.Clock(parsed.GetValue(at))));
        return command;
    }

    private static int Run(
        ParseResult parsed,
        (string Owner, string Grantee, string Authority) files,
        string? vehicle,
        AuthorisationGrant grant,
        KeyAlgorithm algorithm,
        TimeProvider clock)
    {
        Outcome<Wallet> owner = Wallet.Open(files.Owner);
        Outcome<Wallet> grantee = Wallet.Open(files.Grantee);
        Outcome<WalletEntry> licence = owner.IsGranted ? owner.Value.Find(vehicle, DocumentKind.VehicleLicence) : owner.Refusal;
        if (!owner.IsGranted || !grantee.IsGranted || !licence.IsGranted)
        {
            return Session.Refuse(parsed, (licence.Refusal ?? grantee.Refusal)!);
        }

        HolderPhone ownerPhone = new(owner.Value, new SystemRandom(), clock);
        HolderPhone granteePhone = new(grantee.Value, new SystemRandom(), clock);
        return Session.WithAuthority(
            parsed,
            files.Authority,
            clock,
            authority => ownerPhone.Authorise(authority, licence.Value, grant, granteePhone, algorithm),
            issued => $"{issued.IdText}: authorisation for {grant.Grantee}");
    }
}
