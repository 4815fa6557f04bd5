using System.CommandLine;
using NFProjTools.Dump;

namespace NFProjTools.Commands;

/// <summary>dump FILE.pe: prints every table, having verified checksums, bounds, indexes, branches and handlers.</summary>
internal static class DumpCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("FILE.pe") { Description = "a .pe file of version 1" };
        var command = new Command("dump", "Verify a .pe file and print it.") { input };
        command.SetAction(arguments =>
        {
            var path = arguments.GetRequiredValue(input);
            if (!File.Exists(path))
            {
                throw new ToolError($"{path}: no such file");
            }

            // Printed at the end only: of a damaged file nothing but the damage is told.
            var text = new StringWriter();
            PeDump.Write(PeImage.Parse(File.ReadAllBytes(path), path), text);
            Console.Out.Write(text);
        });
        return command;
    }
}
