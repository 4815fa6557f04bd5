using System.Diagnostics;

namespace NFProjTools.Testing;

/// <summary>
/// Runs the device tests on a nanoCLR executable, the interpreter itself, through nanoFramework's own launcher.
/// </summary>
internal static class NanoClr
{
    private const string Passed = "Test passed,";
    private const string Skipped = "Test skipped,";

    private static readonly string[] _first = ["mscorlib", "nanoFramework.UnitTestLauncher", "nanoFramework.TestFramework"];

    /// <param name="executable">nanoCLR for this machine.</param>
    /// <param name="libraries">A folder with the .pe files of nanoFramework's libraries and of its test launcher.</param>
    /// <param name="tests">How many tests there are.</param>
    /// <param name="output">Takes what the interpreter prints.</param>
    /// <returns>
    /// True when as many passed. The exit status does not tell, and an interpreter that dies reports no failure.
    /// </returns>
    public static bool Run(string executable, string libraries, int tests, TextWriter output)
    {
        var start = new ProcessStartInfo(executable) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var file in Assemblies(libraries))
        {
            start.ArgumentList.Add(file);
        }

        var text = Execute(start);
        output.Write(text);
        var (passed, skipped) = (Count(text, Passed), Count(text, Skipped));
        output.WriteLine($"{passed} passed, {tests - passed - skipped} failed, {skipped} skipped on {executable}");
        return passed > 0 && passed + skipped == tests;
    }

    private static int Count(string text, string result) =>
        text.Split('\n').Count(line => line.StartsWith(result, StringComparison.Ordinal));

    /// <summary>In the order in which the interpreter is to link them.</summary>
    private static IEnumerable<string> Assemblies(string libraries)
    {
        var tests = Repository.DeviceOutput("tests", "device");
        var content = Image.ImageContent.Of(Path.Combine(tests, "NFUnitTest.pe"), [libraries]);
        if (content.Missing.Count > 0)
        {
            throw new ToolError($"{libraries}: no {string.Join(", ", content.Missing.Keys.Select(n => n + ".pe"))}");
        }

        var first = _first.Select(n => Path.Combine(libraries, n + ".pe")).ToArray();
        var missing = first.FirstOrDefault(f => !File.Exists(f));
        return missing == null
            ? first.Concat(content.Parts.Select(p => p.Image.Path).Where(p => !first.Contains(p)))
            : throw new ToolError($"{missing}: no such file");
    }

    private static string Execute(ProcessStartInfo start)
    {
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return text + errors.Result;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new ToolError($"{start.FileName}: {e.Message}");
        }
    }
}
