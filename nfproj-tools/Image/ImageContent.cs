using NFProjTools.Dump;
using NFProjTools.Pe;

namespace NFProjTools.Image;

/// <summary>
/// The assemblies that an application needs, each after those it references, as the loader wants them: it links one after the
/// other and
/// skips what it cannot link.
/// </summary>
internal sealed class ImageContent
{
    private readonly IReadOnlyList<string> _libraryFolders;
    private readonly string _folder;
    private readonly List<ImagePart> _parts = [];
    private readonly SortedDictionary<string, Version> _missing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = [];

    private ImageContent(string folder, IReadOnlyList<string> libraryFolders)
    {
        _folder = folder;
        _libraryFolders = libraryFolders;
    }

    public IReadOnlyList<ImagePart> Parts => _parts;

    /// <summary>nanoFramework's assemblies that were nowhere to be found, with the version that is referenced.</summary>
    public IReadOnlyDictionary<string, Version> Missing => _missing;

    /// <param name="application">The application's .pe, with those of our other assemblies beside it.</param>
    /// <param name="libraryFolders">Where nanoFramework's .pe files are.</param>
    /// <exception cref="ToolError">A file is missing or damaged, or a library has another version than the one
    /// referenced.</exception>
    public static ImageContent Of(string application, IReadOnlyList<string> libraryFolders)
    {
        RequireFile(application);
        var content = new ImageContent(Path.GetDirectoryName(Path.GetFullPath(application))!, libraryFolders);
        content._visited.Add(Path.GetFileNameWithoutExtension(application));
        content.AddNeighbours();
        content.Add(application, isLibrary: false);
        return content;
    }

    // What the project references travels with it, also what the compiler found no use of.
    private void AddNeighbours()
    {
        foreach (var path in new DirectoryInfo(_folder).GetFiles("*.pe").Select(f => f.FullName).Order(StringComparer.Ordinal))
        {
            if (_visited.Add(Path.GetFileNameWithoutExtension(path)))
            {
                Add(path, isLibrary: false);
            }
        }
    }

    private PeImage Add(string path, bool isLibrary)
    {
        var bytes = File.ReadAllBytes(path);
        var image = PeImage.Parse(bytes, path);
        foreach (var (name, version) in References(image))
        {
            if (_visited.Add(name))
            {
                AddReference(name, version);
            }
        }

        _parts.Add(new ImagePart(image, bytes, isLibrary));
        return image;
    }

    private void AddReference(string name, Version version)
    {
        var ours = Path.Combine(_folder, name + ".pe");
        var library = _libraryFolders.Select(f => Path.Combine(f, name + ".pe")).FirstOrDefault(File.Exists);
        if (library == null && !File.Exists(ours))
        {
            _missing.Add(name, version);
            return;
        }

        var found = Add(library ?? ours, isLibrary: library != null).Version;
        if (found.Major != version.Major || found.Minor != version.Minor)
        {
            throw new ToolError($"{library ?? ours}: is version {found}, and {version.ToString(2)} is referenced");
        }
    }

    private static IEnumerable<(string Name, Version Version)> References(PeImage image) =>
        Enumerable.Range(0, image.Count(PeTable.AssemblyRef))
            .Select(i => image.Row(PeTable.AssemblyRef, i))
            .Select(row => (image.String(row.U16(0)), PeImage.ReadVersion(row.Bytes.Span[4..])));

    private static void RequireFile(string path)
    {
        if (!File.Exists(path))
        {
            throw new ToolError($"{path}: no such file; build the firmware first");
        }
    }
}
