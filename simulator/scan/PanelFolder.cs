using ELicense.Simulator.Handheld;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Scan;

/// <summary>A folder for pictures of the panel, one a verdict, named after the file that was scanned.</summary>
public sealed class PanelFolder
{
    private readonly string _folder;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="IOException">The folder cannot be made.</exception>
    public PanelFolder(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
    }

    public void Save(string file, HandheldTerminal terminal)
    {
        byte[] png = PngWriter.OneBit(terminal.Board.PanelWidth, terminal.Board.PanelHeight, terminal.Panel);
        File.WriteAllBytes(Path.Combine(_folder, FreeName(Path.GetFileNameWithoutExtension(file)) + ".png"), png);
    }

    private string FreeName(string name)
    {
        string free = name.Length == 0 ? "panel" : name;
        for (int i = 2; !_taken.Add(free); i++)
        {
            free = $"{name}-{i}";
        }

        return free;
    }
}
