using System.CommandLine;
using System.CommandLine.Help;
using ELicense.Simulator.Audit;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Commands;
using ELicense.Simulator.Bench;
using ELicense.Simulator.Conformance;
using ELicense.Simulator.Phone;
using ELicense.Simulator.Play;
using ELicense.Simulator.Provisioning;
using ELicense.Simulator.Rollout;
using ELicense.Simulator.Verify;

namespace ELicense.Simulator.Commands;

/// <summary>The simulator's command line. Without a command it scans the bundled samples.</summary>
public static class RootCommandLine
{
    private const int NotDone = 1;
    private const int Misuse = 2;

    /// <summary>Runs in the surroundings of this process but for what it writes.</summary>
    /// <returns>The exit status: 0 done, 1 refused or not all processed, 2 misuse.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error) =>
        Run(arguments, Surroundings.Own with { Output = output, Error = error });

    /// <inheritdoc cref="Run(string[], TextWriter, TextWriter)"/>
    public static int Run(string[] arguments, Surroundings surroundings)
    {
        ParseResult parsed = Build(surroundings).Parse(arguments);
        parsed.InvocationConfiguration.Output = surroundings.Output;
        parsed.InvocationConfiguration.Error = surroundings.Error;
        parsed.InvocationConfiguration.EnableDefaultExceptionHandler = false;
        return parsed.Errors.Count == 0 ? Invoke(parsed, surroundings.Error) : ExplainMisuse(parsed, surroundings.Error);
    }

    // Files, folders and pipes can fail in every command, and are nobody's mistake in here.
    private static int Invoke(ParseResult parsed, TextWriter error)
    {
        try
        {
            return parsed.Invoke();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            error.WriteLine(failure.Message);
            return NotDone;
        }
    }

    private static int ExplainMisuse(ParseResult parsed, TextWriter error)
    {
        foreach (var problem in parsed.Errors)
        {
            error.WriteLine(problem.Message);
        }

        parsed.InvocationConfiguration.Output = error;
        new HelpAction().Invoke(parsed);
        return Misuse;
    }

    private static RootCommand Build(Surroundings surroundings)
    {
        var root = new RootCommand("ELicense.Terminal simulator. Without a command: verifies the bundled samples.")
        {
            ScanCommand.Build(surroundings),
            PlayCommand.Build(surroundings),
            VerifyCommand.Build(surroundings),
            AuthorityCommand.Build(),
            ListsCommand.Build(),
            PhoneCommand.Build(),
            ProvisionCommand.Build(),
            AuditCommand.Build(),
            RolloutCommand.Build(surroundings),
            VisionCommand.Build(),
            SamplesCommand.Build(),
            FontsCommand.Build(),
            BenchCommand.Build(surroundings),
            ConformanceCommand.Build(),
        };
        root.SetAction(_ => DefaultCommand.Run(surroundings));
        return root;
    }
}
