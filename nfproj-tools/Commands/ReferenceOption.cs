using System.CommandLine;
using NFProjTools.Input;

namespace NFProjTools.Commands;

/// <summary>
/// -r REF.dll, as often as wanted: assemblies to resolve references with, before those beside the input and the tool's own.
/// </summary>
internal static class ReferenceOption
{
    public static Option<string[]> Create() =>
        new("-r") { Description = "an assembly to find references in", DefaultValueFactory = _ => [] };

    public static ReferenceFolders Folders(ParseResult arguments, Option<string[]> option) =>
        new(arguments.GetRequiredValue(option), []);
}
