using System.CommandLine;
using System.Security.Cryptography;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority init: a new file with a root key, a key for credentials and a key for status.</summary>
internal static class InitCommand
{
    private const int RootYears = 10;
    private const int KeyYears = 5;

    private static readonly int[] s_allKinds = [1, 2, 3, 4, 5];

    internal static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Option<string[]> issuers = new("--issuer")
        {
            Description = "a division code (GB/T 2260) for which it issues, such as 320500; may be repeated",
            Required = true,
        };
        Option<KeyAlgorithm> algorithm = Options.Algorithm("the keys' algorithm");
        Option<DateTimeOffset?> at = Options.At();
        Command command = new Command("init", "makes an authority and its first keys").With(file, issuers, algorithm, at);
        command.SetAction(parsed => Run(
            parsed,
            parsed.GetRequiredValue(file),
            parsed.GetRequiredValue(issuers),
            parsed.GetValue(algorithm),
            Options.Clock(parsed.GetValue(at))));
        return command;
    }

    private static int Run(ParseResult parsed, string file, string[] issuers, KeyAlgorithm algorithm, TimeProvider clock)
    {
        if (issuers.FirstOrDefault(issuer => !Regions.IsDivision(issuer)) is { } unknown)
        {
            return Session.Refuse(parsed, new Refusal(RefusalCode.UnknownRegion, $"{unknown} is no division code of GB/T 2260"));
        }

        Outcome<ReferenceAuthority> authority = ReferenceAuthority.Create(file, new SystemRandom(), clock);
        if (!authority.IsGranted)
        {
            return Session.Refuse(parsed, authority.Refusal);
        }

        Outcome<AuthorityKey> root;
        using (authority.Value)
        {
            root = AddKeys(authority.Value, issuers, algorithm, clock.GetUtcNow());
            authority.Value.AddFleetKey(RandomNumberGenerator.GetBytes(FleetKeyTable.KeyLength));
        }

        // An authority without keys could do nothing, and would be in the way of the next attempt.
        if (!root.IsGranted)
        {
            File.Delete(file);
        }

        return Session.Finish(parsed, root, key => $"{file}: root {key.IdText}");
    }

    private static Outcome<AuthorityKey> AddKeys(
        ReferenceAuthority authority, string[] issuers, KeyAlgorithm algorithm, DateTimeOffset now)
    {
        string[] provinces = [.. issuers.Select(issuer => Regions.ProvinceOf(issuer).ToString()).Distinct()];
        AuthorityKey root = NewKey(KeyUsage.Root, algorithm, now, RootYears);
        AuthorityKey issuer = NewKey(KeyUsage.Credentials, algorithm, now, KeyYears);
        AuthorityKey status = NewKey(KeyUsage.Status, algorithm, now, KeyYears);
        AuthorityKey online = NewKey(KeyUsage.OnlineAnswers, algorithm, now, KeyYears);
        return authority.Keys.Add(
            root,
            issuer with { Issuers = [.. issuers.Distinct()], Kinds = s_allKinds },
            status with { Issuers = [.. provinces, Regions.Country], Kinds = s_allKinds },
            online with { Issuers = provinces, Kinds = s_allKinds });
    }

    private static AuthorityKey NewKey(KeyUsage usage, KeyAlgorithm algorithm, DateTimeOffset now, int years) => new()
    {
        Usage = usage,
        SigningKey = SigningKey.Create(algorithm, new SystemRandom()),
        NotBefore = now.ToUnixTimeSeconds(),
        Expires = now.AddYears(years).ToUnixTimeSeconds(),
    };
}
