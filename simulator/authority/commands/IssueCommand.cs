using System.CommandLine;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Commands;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority issue: credentials of all kinds but authorisations, which owners order from their phones.</summary>
internal static class IssueCommand
{
    internal static Command Build() => new("issue", "issues a credential to a phone's wallet")
    {
        DrivingLicenceOptions.Build(),
        VehicleLicenceOptions.Build(),
        InspectionMarkOptions.Build(),
        DeregistrationOptions.Build(),
    };

    /// <summary>One kind's command: its own options and those of all kinds.</summary>
    /// <param name="name">The command's name.</param>
    /// <param name="description">What --help says.</param>
    /// <param name="documentOptions">The kind's own options.</param>
    /// <param name="read">Makes the request of an issuer with the kind's document.</param>
    internal static Command OfKind(
        string name, string description, Option[] documentOptions, Func<ParseResult, string, IssueRequest> read)
    {
        Option<string> file = Options.AuthorityFile();
        Option<string> wallet = Options.NewWallet("--wallet", "the phone's");
        Option<string> issuer = Options.Text("--issuer", "the division (GB/T 2260) that issues, such as 320500");
        Option<KeyAlgorithm> algorithm = Options.Algorithm("the algorithm of the phone's key");
        Option<DateTimeOffset?> notBefore = Options.Time("--not-before", "from when the credential holds; now when not given");
        Option<DateTimeOffset?> expires = Options.Time("--expires", "until when; the kind's usual time when not given");
        Option<string> key = Options.Text("--key", "the kid of the key that signs; the oldest that may else", required: false);
        Option<int?> index = new("--index") { Description = "the index in the newest shard; a random one when not given" };
        Option<DateTimeOffset?> at = Options.At();
        Command command = new Command(name, description)
            .With(file, wallet, issuer)
            .With(documentOptions)
            .With(algorithm, notBefore, expires, key, index, at);
        command.SetAction(parsed => Run(
            parsed,
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(wallet),
            parsed.GetValue(algorithm),
            Options.Clock(parsed.GetValue(at)),
            read(parsed, parsed.GetRequiredValue(issuer)) with
            {
                NotBefore = parsed.GetValue(notBefore),
                Expires = parsed.GetValue(expires),
                KeyId = parsed.GetValue(key),
                StatusIndex = parsed.GetValue(index),
            }));
        return command;
    }

    private static int Run(
        ParseResult parsed, string file, string walletPath, KeyAlgorithm algorithm, TimeProvider clock, IssueRequest request)
    {
        Outcome<Wallet> wallet = Wallet.Open(walletPath);
        if (!wallet.IsGranted)
        {
            return Session.Refuse(parsed, wallet.Refusal);
        }

        HolderPhone phone = new(wallet.Value, new SystemRandom(), clock);
        return Session.WithAuthority(parsed, file, clock, authority => phone.Receive(authority, request, algorithm), Report);
    }

    private static string Report(IssuedCredential issued) =>
        $"{issued.IdText}: kind {(int)issued.Content.Document.Kind}, list {issued.StatusList}, index {issued.StatusIndex}";
}
