using ELicense.Simulator.Handheld;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Scan;

/// <summary>
/// A folder for pictures of the panel, one a verdict, named after the file that was scanned; what was scanned in the same folder
/// stays as it is.
/// </summary>
public sealed class PanelFolder
{
    private const string Extension = ".png";

    private readonly string _folder;
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="folder">Made when it is missing.</param>
    /// <param name="scanned">The files whose verdicts will be saved.</param>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public PanelFolder(string folder, IEnumerable<string> scanned)
    {
        _folder = Directory.CreateDirectory(folder).FullName;
        _taken.UnionWith(scanned.Select(file => Path.GetFullPath(file)).Where(IsPictureHere).Select(NameOf));
    }

    public void Save(string file, HandheldTerminal terminal)
    {
        byte[] png = PngWriter.OneBit(terminal.Board.PanelWidth, terminal.Board.PanelHeight, terminal.Panel);
        File.WriteAllBytes(Path.Combine(_folder, FreeName(NameOf(file)) + Extension), png);
    }

    private bool IsPictureHere(string path) =>
        Path.TrimEndingDirectorySeparator(_folder) == Path.GetDirectoryName(path) && Path.GetExtension(path) == Extension;

    private static string NameOf(string file) => Path.GetFileNameWithoutExtension(file);

    private string FreeName(string name)
    {
        string free = name;
        for (int i = 2; !_taken.Add(free); i++)
        {
            free = $"{name}-{i}";
        }

        return free;
    }
}
