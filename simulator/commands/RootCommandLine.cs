using System.CommandLine;
using System.CommandLine.Help;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Phone;
using ELicense.Simulator.Scan;

namespace ELicense.Simulator.Commands;

/// <summary>The simulator's command line. Without a command it scans the bundled samples.</summary>
public static class RootCommandLine
{
    private const int Misuse = 2;

    /// <returns>The exit status: 0 done, 1 refused or not all processed, 2 misuse.</returns>
    public static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        ParseResult parsed = Build().Parse(arguments);
        parsed.InvocationConfiguration.Output = output;
        parsed.InvocationConfiguration.Error = error;
        if (parsed.Errors.Count == 0)
        {
            return parsed.Invoke();
        }

        foreach (var problem in parsed.Errors)
        {
            error.WriteLine(problem.Message);
        }

        parsed.InvocationConfiguration.Output = error;
        new HelpAction().Invoke(parsed);
        return Misuse;
    }

    private static RootCommand Build()
    {
        var root = new RootCommand("ELicense.Terminal simulator. Without a command: verifies the bundled samples.")
        {
            ScanCommand.Build(),
            AuthorityCommand.Build(),
            PhoneCommand.Build(),
            VisionCommand.Build(),
        };
        root.SetAction(parsed => ScanSamples(parsed.InvocationConfiguration.Output));
        return root;
    }

    private static int ScanSamples(TextWriter output)
    {
        var settings = new ScanSettings(null, null, BoardModel.Reference, TerminalOptions.OfEnvironment());
        (string Name, string Path)[] files = [.. SampleFolder.Pictures.Select(path => (Path.GetFileName(path), path))];
        using HandheldTerminal terminal = settings.Start();
        var lines = new LineOutput(output, terminal.Phrases, files.Select(file => file.Name));
        bool processed = new ScanRun(new CodeInputReader(Console.In), new FreshTerminals(settings.Start), lines, null).Scan(files);
        output.WriteLine("Try next:");
        output.WriteLine("  dotnet run --project simulator -- scan simulator/samples/*.png --panel panels --json");
        output.WriteLine("  dotnet run --project simulator -- --help");
        return processed ? 0 : 1;
    }
}
