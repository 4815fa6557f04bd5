namespace ELicense.Simulator.Conformance;

/// <summary>Writes reports as Markdown, the form of docs/conformance.md.</summary>
internal static class ReportTable
{
    internal static void Write(IReadOnlyCollection<SuiteReport> reports, TextWriter output)
    {
        output.WriteLine("| suite | cases | agreed | deviations | wrong |");
        output.WriteLine("| --- | ---: | ---: | ---: | ---: |");
        foreach (SuiteReport report in reports)
        {
            int deviations = report.Deviations.Count;
            output.WriteLine($"| {report.Name} | {report.Cases} | {report.Agreed} | {deviations} | {report.Wrong} |");
        }
        foreach (SuiteReport report in reports.Where(report => report.Deviations.Count > 0))
        {
            output.WriteLine();
            output.WriteLine($"Deviations in {report.Name}:");
            output.WriteLine();
            foreach ((string id, string why) in report.Deviations)
            {
                output.WriteLine($"- {id}: {why}");
            }
        }
    }
}
