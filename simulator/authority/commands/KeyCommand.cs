using System.CommandLine;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority key: one more key, such as the second root of a roll-over or an issuer that signs with SM2.</summary>
internal static class KeyCommand
{
    internal static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Option<string> usage = Options.Text("--usage", "what it signs: root, credentials, status or online");
        usage.AcceptOnlyFromAmong("root", "credentials", "status", "online");
        Option<KeyAlgorithm> algorithm = Options.Algorithm("the key's algorithm");
        Option<string[]> issuers = new("--issuer") { Description = "a division code, for status a province; may be repeated" };
        Option<int[]> kinds = new("--kind") { Description = "a kind of document, 1 to 5; may be repeated; all when not given" };
        kinds.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value is not ("1" or "2" or "3" or "4" or "5")))
            {
                result.AddError("a kind is 1 to 5");
            }
        });
        Option<DateTimeOffset?> from = Options.Time("--from", "from when it is in force; now when not given");
        Option<DateTimeOffset?> until = Options.Time("--until", "until when; five years after its begin when not given");
        Option<DateTimeOffset?> at = Options.At();
        Command command = new Command("key", "makes one more key").With(file, usage, algorithm, issuers, kinds, from, until, at);
        command.SetAction(parsed =>
        {
            TimeProvider clock = Options.Clock(parsed.GetValue(at));
            DateTimeOffset start = parsed.GetValue(from) ?? clock.GetUtcNow();
            AuthorityKey key = new()
            {
                Usage = UsageOf(parsed.GetRequiredValue(usage)),
                SigningKey = SigningKey.Create(parsed.GetValue(algorithm), new SystemRandom()),
                Issuers = parsed.GetValue(issuers) ?? [],
                Kinds = parsed.GetValue(kinds) is { Length: > 0 } given ? given : [1, 2, 3, 4, 5],
                NotBefore = start.ToUnixTimeSeconds(),
                Expires = (parsed.GetValue(until) ?? start.AddYears(5)).ToUnixTimeSeconds(),
            };
            return Session.WithAuthority(parsed, parsed.GetRequiredValue(file), clock, authority => authority.Keys.Add(key),
                added => $"key {added.IdText}");
        });
        return command;
    }

    private static KeyUsage UsageOf(string name) => name switch
    {
        "root" => KeyUsage.Root,
        "status" => KeyUsage.Status,
        "online" => KeyUsage.OnlineAnswers,
        _ => KeyUsage.Credentials,
    };
}
