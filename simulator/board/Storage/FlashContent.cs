namespace ELicense.Simulator.Board.Storage;

/// <summary>The files and folders on a flash and the blocks they take under littlefs; kept on the host when it has a place.</summary>
internal sealed class FlashContent
{
    internal const int BlockSize = 4096;

    // littlefs chains a file's blocks with two pointers a block on average.
    internal const int BlockPayload = BlockSize - 8;

    // The two blocks of the root, and two that copying on write needs free.
    internal const int FixedBlocks = 4;
    private const int FolderBlocks = 2;

    // littlefs keeps small files in the blocks of their folder: up to an eighth of a block, and no more than its cache. Here half of that.
    private const int LongestInline = 256;
    private const int InlineOverhead = 48;
    private const int InlinePayload = BlockSize / 2;

    private readonly SortedDictionary<string, MemoryStream> _files = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly int _blocks;
    private HostDirectory? _host;

    internal FlashContent(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, (FixedBlocks + 1) * BlockSize);
        _blocks = capacity / BlockSize;
    }

    internal IEnumerable<string> Names => _files.Keys;

    /// <param name="host">Where the content comes from; what does not fit is left out.</param>
    /// <param name="capacity">Bytes.</param>
    /// <param name="isKept">Whether changes go back there.</param>
    internal static FlashContent Load(HostDirectory host, int capacity, bool isKept)
    {
        FlashContent content = new(capacity);
        content._folders.UnionWith(host.Folders());
        foreach ((string name, byte[] bytes) in host.Files(capacity))
        {
            if (content.HasRoom(0, bytes.Length))
            {
                content.Put(name, bytes);
            }
        }

        content._host = isKept ? host : null;
        return content;
    }

    internal bool HasFile(string name) => _files.ContainsKey(name);

    internal bool HasFolder(string name) => name.Length == 0 || _folders.Contains(name);

    internal byte[]? Bytes(string name) => _files.GetValueOrDefault(name)?.ToArray();

    internal MemoryStream Find(string name) =>
        _files.TryGetValue(name, out MemoryStream? file) ? file : throw new FileNotFoundException($"There is no '{name}'.");

    internal string[] FilesIn(string folder) => In(_files.Keys, folder);

    internal string[] FoldersIn(string folder) => In(_folders, folder);

    internal bool HasRoom(MemoryStream file, int newLength) => HasRoom((int)file.Length, newLength);

    /// <summary>Puts a whole file there with the folders above it, however full the flash is.</summary>
    internal void Put(string name, byte[] bytes)
    {
        _files[name] = new MemoryStream();
        _files[name].Write(bytes);
        for (string folder = FlashPath.FolderOf(name); folder.Length > 0; folder = FlashPath.FolderOf(folder))
        {
            _folders.Add(folder);
        }

        Keep(name);
    }

    /// <summary>Brings the host's file up to date.</summary>
    internal void Keep(string name) => _host?.Write(name, _files[name].ToArray());

    internal void Create(string name)
    {
        RequirePlace(name);
        _host?.Write(name, []);
        _files[name] = new MemoryStream();
    }

    internal void CreateFolder(string name)
    {
        if (HasFile(name) || BlocksUsed() + FolderBlocks > _blocks)
        {
            throw new IOException($"'{name}' cannot be made.");
        }

        _host?.CreateFolder(name);
        _folders.Add(name);
    }

    internal void Delete(string name)
    {
        Find(name);
        _host?.Delete(name);
        _files.Remove(name);
    }

    internal void Move(string from, string to)
    {
        MemoryStream file = Find(from);
        RequirePlace(to);
        _host?.Move(from, to);
        _files.Remove(from);
        _files[to] = file;
    }

    private void RequirePlace(string name)
    {
        if (HasFile(name) || HasFolder(name) || !HasFolder(FlashPath.FolderOf(name)))
        {
            throw new IOException($"'{name}' exists, or its folder does not.");
        }
    }

    private static string[] In(IEnumerable<string> names, string folder) =>
        [.. names.Where(name => FlashPath.FolderOf(name) == folder)];

    private bool HasRoom(int oldLength, int newLength) =>
        BlocksUsed() - Blocks(oldLength) + Blocks(Math.Max(oldLength, newLength)) <= _blocks;

    private int BlocksUsed() =>
        FixedBlocks + (FolderBlocks * _folders.Count) + _files.Values.Sum(file => Blocks((int)file.Length)) + FurtherFolderBlocks();

    private int FurtherFolderBlocks() => FolderBlocks * _files.Where(file => file.Value.Length <= LongestInline)
        .GroupBy(file => FlashPath.FolderOf(file.Key))
        .Sum(folder => folder.Sum(file => (int)file.Value.Length + InlineOverhead) / InlinePayload);

    private static int Blocks(int length) => length <= LongestInline ? 0 : (length + BlockPayload - 1) / BlockPayload;
}
