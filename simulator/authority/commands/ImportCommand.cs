using System.CommandLine;
using ELicense.Simulator.Authority.Import;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority import: the states of credentials from a table.</summary>
internal static class ImportCommand
{
    internal static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Option<string> table = Options.Path("--csv", "a table of uri,idx,states; several states are separated by spaces");
        Command command = new Command("import", "sets the states of many credentials, all or none").With(file, table);
        command.SetAction(parsed => Session.WithAuthority(
            parsed,
            parsed.GetRequiredValue(file),
            TimeProvider.System,
            authority => Import(authority, parsed.GetRequiredValue(table), parsed.InvocationConfiguration.Error),
            imported => $"{imported.Count:N0} rows"));
        return command;
    }

    private static Outcome<ImportedRows> Import(ReferenceAuthority authority, string path, TextWriter error)
    {
        using FileStream table = File.OpenRead(path);
        ProgressBar bar = new(error, table.Length);
        StateImport import = authority.ImportOfStates();
        Outcome<ImportedRows> imported = import.Run(table, bar);
        bar.End();
        foreach (string problem in import.Problems)
        {
            error.WriteLine(problem);
        }

        return imported;
    }
}
