using Mono.Cecil;
using NFProjTools.Checking.Tags;
using NFProjTools.Dump;
using NFProjTools.Input;
using NFProjTools.Pe;

namespace NFProjTools.Checking;

/// <summary>Holds an assembly to all rules.</summary>
internal static class Checker
{
    private static readonly ICheck[] _checks =
    [
        new LanguageCheck(), new OpCodeCheck(), new AttributeCheck(), new ReferenceCheck(), new LimitCheck(),
        new StaticInitialiserCheck(), new HotCheck(),
    ];

    public static CheckResult Check(DeviceAssembly assembly)
    {
        var findings = new Findings();
        foreach (var check in _checks)
        {
            check.Check(assembly.Module, findings);
        }

        // Tags and tables have a meaning only where the assembly could be loaded.
        var fill = Array.Empty<TableFill>() as IReadOnlyList<TableFill>;
        if (findings.All.All(f => !ForbidsLoading(f.Rule)))
        {
            new TagCheck().Check(assembly.Module, findings);
            fill = CheckTables(assembly.Module, findings);
        }

        return new CheckResult(assembly.Name, Exceptions.Apply(assembly.Module, findings.All), fill);
    }

    private static bool ForbidsLoading(Rule rule) =>
        rule == Rules.Generic || rule == Rules.MultiDimensionalArray || rule == Rules.Pointer || rule == Rules.UnsupportedOpCode
        || rule == Rules.UnknownMember;

    private static IReadOnlyList<TableFill> CheckTables(ModuleDefinition module, Findings findings)
    {
        try
        {
            var fill = TableFill.Of(PeImage.Parse(PeWriter.Write(module), module.Name));
            foreach (var table in fill.Where(t => t.IsTooFull))
            {
                var rule = table.Table == PeTable.Strings ? Rules.StringSize : Rules.TableSize;
                findings.Add(rule, module, $"{table.Table} has {table.Bytes} bytes, {table.Share:P0}");
            }

            return fill;
        }
        catch (ToolError error)
        {
            findings.Add(Rules.Unwritable, module, error.Message);
            return [];
        }
    }
}
