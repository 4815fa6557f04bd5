using System.CommandLine;
using NFProjTools.Testing;

namespace NFProjTools.Commands;

/// <summary>
/// test [--nanoclr EXE --libs DIR]: runs the compiled tests/device, on desktop .NET or on the interpreter itself.
/// </summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var executable = new Option<string>("--nanoclr") { Description = "a nanoCLR executable to run them on" };
        var libraries = new Option<string>("--libs") { Description = "the folder with its libraries' .pe files" };
        var command = new Command("test", "Run the device tests.") { executable, libraries };
        command.SetAction(arguments => Run(arguments.GetValue(executable), arguments.GetValue(libraries)));
        return command;
    }

    private static int Run(string? executable, string? libraries) => (executable, libraries) switch
    {
        (null, null) => RunOnDesktop(),
        ({ } exe, { } folder) => NanoClr.Run(exe, folder, DeviceTests.Load().Count, Console.Out) ? 0 : 1,
        _ => throw new ToolError("--nanoclr and --libs go together"),
    };

    private static int RunOnDesktop()
    {
        var results = DeviceTests.Load().Run().ToArray();
        foreach (var result in results.Where(r => r.Outcome != TestOutcome.Passed))
        {
            Console.Out.WriteLine($"{result.Outcome}: {result.Name}: {result.Message}");
        }

        int Count(TestOutcome outcome) => results.Count(r => r.Outcome == outcome);
        var (passed, failed) = (Count(TestOutcome.Passed), Count(TestOutcome.Failed));
        Console.Out.WriteLine($"{passed} passed, {failed} failed, {Count(TestOutcome.Skipped)} skipped");
        return failed == 0 && passed > 0 ? 0 : 1;
    }
}
