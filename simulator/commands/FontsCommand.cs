using System.CommandLine;
using ELicense.Simulator.Fonts;

namespace ELicense.Simulator.Commands;

/// <summary>fonts pack: makes the fonts of firmware/data again from their sources (firmware/data/README.md).</summary>
internal static class FontsCommand
{
    internal static Command Build() => new("fonts", "the fonts of the terminal's flash") { BuildPack() };

    private static Command BuildPack()
    {
        Option<string> repository = Options.Path(
            "--repository", "the source tree, for the bitmaps of the large type", required: false);
        repository.DefaultValueFactory = _ => ".";
        Option<string> folder = Options.Path("--out", "the folder for the .glyphs files, such as firmware/data");
        Command command = new Command("pack", "packs all fonts").With(repository, folder);
        command.SetAction(parsed => Pack(parsed, parsed.GetRequiredValue(repository), parsed.GetRequiredValue(folder)));
        return command;
    }

    private static void Pack(ParseResult parsed, string repository, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (FontRecipe recipe in FontRecipe.All(repository))
        {
            byte[] font = recipe.Build();
            File.WriteAllBytes(Path.Combine(folder, recipe.FileName), font);
            parsed.InvocationConfiguration.Output.WriteLine($"{recipe.FileName}: {font.Length} bytes");
        }
    }
}
