using System.CommandLine;
using ELicense.Simulator.Fonts;

namespace ELicense.Simulator.Commands;

/// <summary>fonts pack: makes the fonts of firmware/data again from their sources (firmware/data/README.md).</summary>
internal static class FontsCommand
{
    internal static Command Build() => new("fonts", "the fonts of the terminal's flash") { BuildPack() };

    private static Command BuildPack()
    {
        Option<string> repository = new("--repository")
        {
            Description = "the source tree, for the bitmaps of the large type",
            DefaultValueFactory = _ => ".",
        };
        Option<string> folder = Options.Text("--out", "the folder for the .glyphs files, such as firmware/data");
        Command command = new Command("pack", "packs all fonts").With(repository, folder);
        command.SetAction(parsed => Pack(parsed, parsed.GetRequiredValue(repository), parsed.GetRequiredValue(folder)));
        return command;
    }

    private static int Pack(ParseResult parsed, string repository, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            foreach (FontRecipe recipe in FontRecipe.All(repository))
            {
                byte[] font = recipe.Build();
                File.WriteAllBytes(Path.Combine(folder, recipe.FileName), font);
                parsed.InvocationConfiguration.Output.WriteLine($"{recipe.FileName}: {font.Length} bytes");
            }

            return 0;
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            parsed.InvocationConfiguration.Error.WriteLine(failure.Message);
            return 1;
        }
    }
}
