using System.CommandLine;
using System.Text;
using NFProjTools.Image;

namespace NFProjTools.Commands;

/// <summary>
/// image [APPLICATION.pe] [--libs DIR]... -o OUT.bin: packs the image, and says what else goes to each board and how.
/// </summary>
internal static class ImageCommand
{
    public static Command Create()
    {
        var application = new Argument<string>("APPLICATION.pe")
        {
            Description = "the application, with our other .pe files beside it",
            DefaultValueFactory = _ => Repository.Combine("firmware", "esp32", "bin", "nano", "ELicense.Firmware.pe"),
        };
        var libraries = new Option<string[]>("--libs")
        {
            Description = "a folder with nanoFramework's .pe files", DefaultValueFactory = _ => [],
        };
        var output = new Option<string>("-o") { Description = "the image to write", Required = true };
        var command = new Command("image", "Pack the deployment image.") { application, libraries, output };
        command.SetAction(arguments => Run(
            arguments.GetRequiredValue(application), arguments.GetRequiredValue(libraries), arguments.GetRequiredValue(output)));
        return command;
    }

    private static int Run(string application, string[] libraries, string output)
    {
        var content = ImageContent.Of(application, libraries);
        var image = ImagePacker.Pack(content.Parts);
        var boards = Board.ReadAll(Repository.Combine("firmware", "esp32", "boards"));
        var overruns = boards.SelectMany(b => FlashBudget.Overruns(b, image.Length)).ToArray();
        if (overruns.Length > 0)
        {
            throw new ToolError(string.Join(Environment.NewLine, overruns));
        }

        foreach (var board in boards)
        {
            var list = Path.ChangeExtension(output, $".{board.Target}.files");
            OutputFile.Write(list, Encoding.UTF8.GetBytes(ImageReport.Files(board)));
        }

        OutputFile.Write(output, image);
        Console.Out.WriteLine($"{output}: {image.Length} bytes, {content.Parts.Count} assemblies");
        ImageReport.WriteSizes(content, Console.Out);
        foreach (var board in boards)
        {
            ImageReport.WriteBoard(board, image.Length, output, Console.Out);
        }

        return 0;
    }
}
