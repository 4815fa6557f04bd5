using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Trust;
using NFProjTools.Scenarios;

namespace ELicense.Tests.Screens;

/// <summary>Reports of real codes, the same on every run.</summary>
internal static class SampleReports
{
    private static readonly FixedClock s_clock = new() { UnixTime = Province.Now };

    internal static Report Licence { get; } = Examine(Province.DynamicCode(Province.ListedIndex - 1));

    internal static Report OverScored { get; } = Examine(Province.DynamicCode(Province.ListedIndex));

    internal static Report Inspection { get; } = Examine(Province.StaticCode(Province.ListedIndex - 1));

    internal static Report NotOurs { get; } = Examine("https://example.org");

    internal static Checkpoint Checkpoint()
    {
        var store = new MemoryStore();
        foreach (var (name, content) in Province.Files(1 << 20))
        {
            store.Files[name] = content;
        }

        return new Checkpoint(store, s_clock, new DesktopKeyedHash(), new FixedIdentity(), new PreparedTables(store, 8192, 2));
    }

    private static Report Examine(string code) => Checkpoint().Examine(code);
}
