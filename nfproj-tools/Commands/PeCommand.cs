using System.CommandLine;
using NFProjTools.Input;
using NFProjTools.Pe;

namespace NFProjTools.Commands;

/// <summary>pe IN.dll -o OUT.pe [--check] [-r REF.dll]...: translates one assembly.</summary>
internal static class PeCommand
{
    public static Command Create()
    {
        var input = new Argument<string>("IN.dll") { Description = "an assembly compiled against nanoFramework's" };
        var output = new Option<string>("-o") { Description = "the .pe file to write", Required = true };
        var check = new Option<bool>("--check") { Description = "write nothing when the checker has a finding" };
        var references = ReferenceOption.Create();
        var command = new Command("pe", "Write an assembly as nanoFramework's .pe file.") { input, output, check, references };
        command.SetAction(arguments =>
        {
            var folders = ReferenceOption.Folders(arguments, references);
            using var assembly = DeviceAssembly.Open(arguments.GetRequiredValue(input), folders);
            if (arguments.GetValue(check) && !CheckCommand.Passes(assembly))
            {
                return 1;
            }

            OutputFile.Write(arguments.GetRequiredValue(output), PeWriter.Write(assembly.Module));
            return 0;
        });
        return command;
    }
}
