using System.CommandLine;
using NFProjTools.Checking;
using NFProjTools.Input;

namespace NFProjTools.Commands;

/// <summary>check ASSEMBLY...: nanoFramework's limits and hazards, file and line each, and how full the tables are.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var inputs = new Argument<string[]>("ASSEMBLY")
        {
            Description = "assemblies compiled against nanoFramework's", Arity = ArgumentArity.OneOrMore,
        };
        var references = ReferenceOption.Create();
        var command = new Command("check", "Refuse what nanoFramework cannot run or runs wrongly.") { inputs, references };
        command.SetAction(arguments =>
        {
            var folders = ReferenceOption.Folders(arguments, references);
            var passes = true;
            foreach (var path in arguments.GetRequiredValue(inputs))
            {
                using var assembly = DeviceAssembly.Open(path, folders);
                passes &= Passes(assembly);
            }

            return passes ? 0 : 1;
        });
        return command;
    }

    /// <summary>Checks an assembly and prints what was found.</summary>
    public static bool Passes(DeviceAssembly assembly)
    {
        var result = Checker.Check(assembly);
        foreach (var finding in result.Findings)
        {
            Console.Out.WriteLine(finding);
        }

        var fullest = result.Fill.OrderByDescending(t => t.Share).Take(3)
            .Select(t => $"{t.Table} {t.Bytes} of {t.Limit} ({t.Share:P0})");
        Console.Out.WriteLine($"{result.Name}: {result.Findings.Count} findings; {string.Join(", ", fullest)}");
        return result.Findings.Count == 0;
    }
}
