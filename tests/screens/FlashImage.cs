using ELicense.Tests.Support;

namespace ELicense.Tests.Screens;

/// <summary>A store that holds what firmware/data puts on the flash.</summary>
internal static class FlashImage
{
    private static readonly Dictionary<string, byte[]> Files =
        Directory.GetFiles(Repository.PathOf("firmware/data")).Where(path => Path.GetExtension(path) is ".glyphs" or ".tsv")
            .ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes);

    internal static MemoryStore Store()
    {
        var store = new MemoryStore();
        foreach (var (name, content) in Files)
        {
            store.Files[name] = content;
        }

        return store;
    }
}
