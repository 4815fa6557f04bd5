using ELicense.Simulator.Board.Storage;

namespace ELicense.Simulator.Handheld;

/// <summary>What a board has: panel, flash for files, the files that are deployed with the firmware, and room for prepared tables.</summary>
public sealed record BoardModel(
    string Name, int PanelWidth, int PanelHeight, int FlashCapacity, string[] DeployedFiles, int TableLength, int TableCount)
{
    /// <summary>ESP32-S3 with a panel of 400x300.</summary>
    public static BoardModel Reference { get; } =
        new("s3", 400, 300, Flash.ReferenceCapacity, ["phrases.tsv", "text-16.glyphs", "words-48.glyphs"], 32768, 8);

    /// <summary>ESP32 with 4 MB and a panel of 200x200.</summary>
    public static BoardModel Small { get; } =
        new("pico", 200, 200, Flash.SmallCapacity, ["phrases.tsv", "text-12.glyphs", "words-32.glyphs"], 8192, 2);

    public static BoardModel[] All { get; } = [Reference, Small];
}
