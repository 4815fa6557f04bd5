using System.CommandLine;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;

namespace ELicense.Simulator.Commands;

/// <summary>How a command ends: 0 when it was done, 1 with the refusal's line when it was not.</summary>
internal static class Session
{
    private const int Done = 0;
    private const int Refused = 1;

    /// <summary>Opens the authority for one piece of work.</summary>
    internal static int WithAuthority<T>(
        ParseResult parsed, string path, TimeProvider clock, Func<ReferenceAuthority, Outcome<T>> work, Func<T, string> report)
        where T : class
    {
        Outcome<ReferenceAuthority> authority = ReferenceAuthority.Open(path, new SystemRandom(), clock);
        if (!authority.IsGranted)
        {
            return Refuse(parsed, authority.Refusal);
        }

        using (authority.Value)
        {
            return Finish(parsed, work(authority.Value), report);
        }
    }

    /// <summary>Says what came of it.</summary>
    internal static int Finish<T>(ParseResult parsed, Outcome<T> outcome, Func<T, string> report)
        where T : class
    {
        if (!outcome.IsGranted)
        {
            return Refuse(parsed, outcome.Refusal);
        }

        parsed.InvocationConfiguration.Output.WriteLine(report(outcome.Value));
        return Done;
    }

    internal static int Refuse(ParseResult parsed, Refusal refusal)
    {
        parsed.InvocationConfiguration.Error.WriteLine(refusal);
        return Refused;
    }
}
