using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Phone;
using ELicense.Verification;

namespace ELicense.Simulator.Rollout;

/// <summary>
/// The system comes to the nation by trust list alone. All authorities, licences, lists and the terminal's firmware are there
/// from the start; from one stage to the next the terminal gets a trust list that names more keys, and nothing else.
/// </summary>
internal sealed class RolloutScenario
{
    internal const int Stages = 3;

    private static readonly DateTimeOffset s_start = new(2026, 10, 1, 4, 0, 0, TimeSpan.Zero);

    private RolloutScenario(RolloutPlace[] places, Report[][] reports)
    {
        Places = places;
        Reports = reports;
    }

    internal RolloutPlace[] Places { get; }

    /// <summary>By stage, 0 being the terminal without a trust list, and place.</summary>
    internal Report[][] Reports { get; }

    internal static RolloutScenario Run()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("elicense-rollout-");
        try
        {
            return Run(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static RolloutScenario Run(string folder)
    {
        var clock = new FixedClock(s_start);
        SigningKey root = SigningKey.Create(KeyAlgorithm.P256, new SeededRandom("rollout: root"));
        string flash = Path.Combine(folder, "flash");
        RolloutAuthority[] authorities = [.. RolloutPlace.All.Select(place => new RolloutAuthority(place, folder, clock))];
        try
        {
            WalletEntry[] licences = [.. authorities.Select(authority => authority.Issue(folder))];
            Array.ForEach(authorities, authority => Install(authority, folder, flash));
            Provision(flash, root);
            using var terminal = new RolloutTerminal(flash, new SimulatedClock(clock));
            return new RolloutScenario(RolloutPlace.All, [.. Enumerable.Range(0, Stages + 1).Select(stage => terminal.Verify(
                stage == 0 ? null : TrustList(stage, root, authorities),
                licences.Select(licence => HolderCode.Dynamic(licence, s_start.AddSeconds(stage - 10)))))]);
        }
        finally
        {
            Array.ForEach(authorities, authority => authority.Dispose());
        }
    }

    // Every province's lists are on the terminal before anybody has joined.
    private static void Install(RolloutAuthority authority, string folder, string flash)
    {
        string published = Path.Combine(folder, "published", authority.Place.Division);
        authority.Publish(published);
        foreach (string name in (string[])["m", "lists"])
        {
            string target = Directory.CreateDirectory(Path.Combine(flash, name)).FullName;
            foreach (string file in Directory.GetFiles(Path.Combine(published, name)))
            {
                File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
            }
        }
    }

    private static void Provision(string flash, SigningKey root)
    {
        string roots = Path.Combine(flash, RootKeysFile.Name);
        Directory.CreateDirectory(Path.GetDirectoryName(roots)!);
        var key = new AuthorityKey { Usage = KeyUsage.Root, SigningKey = root, NotBefore = 0, Expires = long.MaxValue };
        File.WriteAllBytes(roots, RootKeysFile.Encode([key]));
    }

    private static byte[] TrustList(int stage, SigningKey root, RolloutAuthority[] authorities) => new TrustListContent
    {
        Sequence = stage,
        IssuedAt = s_start.AddHours(-1).ToUnixTimeSeconds(),
        Expires = s_start.AddDays(90).ToUnixTimeSeconds(),
        Keys = [.. authorities.Where(authority => authority.Place.Stage <= stage).SelectMany(authority => authority.Keys)],
    }.Sign(root);
}
