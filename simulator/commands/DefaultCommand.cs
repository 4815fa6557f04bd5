using ELicense.Simulator.Handheld;
using ELicense.Simulator.Scan;

namespace ELicense.Simulator.Commands;

/// <summary>Without a command: the bundled samples, a line each, and three lines on what to try next.</summary>
internal static class DefaultCommand
{
    internal static int Run(Surroundings surroundings)
    {
        TextWriter output = surroundings.Output;
        var settings = new ScanSettings(
            null, null, BoardModel.Reference, TerminalOptions.LanguageOfEnvironment(), surroundings.Time);
        (string Name, string Path)[] files = [.. SampleFolder.Pictures.Select(path => (Path.GetFileName(path), path))];
        using HandheldTerminal terminal = settings.Start();
        output.WriteLine(settings.Announcement);
        var lines = new LineOutput(output, terminal.Phrases, files.Select(file => file.Name));
        var run = new ScanRun(new CodeInputReader(surroundings.Input), new FreshTerminals(settings.Start), lines, null);
        bool processed = run.Scan(files);
        output.WriteLine("one as JSON, with the panel's picture:   dotnet run --project simulator -- scan simulator/samples/"
            + $"{files[0].Name} --json --panel panels");
        output.WriteLine("your own authority (docs/authority.md):  dotnet run --project simulator -- "
            + "authority init --authority authority.db --issuer 110000");
        output.WriteLine("all commands:                            dotnet run --project simulator -- --help");
        return processed ? 0 : 1;
    }
}
