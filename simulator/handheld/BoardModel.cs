using ELicense.Hal.Esp32.Boards;

namespace ELicense.Simulator.Handheld;

/// <summary>A board as the simulator deploys it: its plan, and the files that are deployed with the firmware.</summary>
public sealed record BoardModel(BoardPlan Plan, string[] DeployedFiles)
{
    /// <summary>ESP32-S3 with a panel of 400x300.</summary>
    public static BoardModel Reference { get; } = new(new ReferenceBoard(), ["phrases.tsv", "text-16.glyphs", "words-48.glyphs"]);

    /// <summary>ESP32 with 4 MB and a panel of 200x200.</summary>
    public static BoardModel Small { get; } = new(new SmallBoard(), ["phrases.tsv", "text-12.glyphs", "words-32.glyphs"]);

    public static BoardModel[] All { get; } = [Reference, Small];

    public string Name => Plan.Name;

    /// <summary>Pixels.</summary>
    public int PanelWidth { get; } = Plan.NewPanel().Width;

    /// <summary>Pixels.</summary>
    public int PanelHeight { get; } = Plan.NewPanel().Height;

    /// <summary>Bytes.</summary>
    public int FlashCapacity => Plan.FileBytes;

    public int TableLength => Plan.TableLength;

    public int TableCount => Plan.TableCount;
}
