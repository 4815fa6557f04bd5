using System.CommandLine;
using System.Text.Json;

namespace ELicense.Simulator.Conformance;

/// <summary>
/// The command "conformance": runs every public suite that it recognises in a folder, and prints what came of it.
/// </summary>
public static class ConformanceCommand
{
    private static readonly ISuite[] _suites =
        [new WycheproofSuite(), new RfcSuite(), new GuobiaoSuite(), new CoseExamplesSuite(), new TokenStatusListSuite()];

    public static Command Build()
    {
        Argument<DirectoryInfo> folder = new("folder") { Description = "holds the suites' JSON files, at any depth" };
        Command command = new("conformance", "runs public suites: Wycheproof, COSE, RFC, GB/T, Token Status List") { folder };
        command.SetAction(parsed =>
            Run(parsed.GetValue(folder)!, parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error));
        return command;
    }

    /// <summary>Runs the suites of a folder.</summary>
    /// <returns>0; 1 when a case got a wrong answer; 2 when there is no folder or no suite in it.</returns>
    public static int Run(DirectoryInfo folder, TextWriter output, TextWriter error)
    {
        List<SuiteReport> reports = folder.Exists ? [.. Reports(folder)] : [];
        if (reports.Count == 0)
        {
            error.WriteLine($"No suite that is known here in {folder.FullName}.");
            return 2;
        }
        ReportTable.Write(reports, output);
        return reports.Any(report => report.Wrong > 0) ? 1 : 0;
    }

    private static IEnumerable<SuiteReport> Reports(DirectoryInfo folder)
    {
        Dictionary<string, SuiteReport> reports = [];
        IEnumerable<FileInfo> files = folder.EnumerateFiles("*.json", SearchOption.AllDirectories);
        foreach (FileInfo file in files.OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file.FullName));
            ISuite? suite = _suites.FirstOrDefault(suite => suite.Recognises(document.RootElement));
            if (suite is null)
            {
                continue;
            }

            string name = suite.NameOf(document.RootElement);
            if (!reports.TryGetValue(name, out SuiteReport? report))
            {
                reports.Add(name, report = new SuiteReport(name));
            }

            suite.Run(document.RootElement, Path.GetFileNameWithoutExtension(file.Name), report);
        }
        return reports.Values;
    }
}
