using System.Collections.Concurrent;

namespace ELicense.Simulator.Board.Storage;

/// <summary>
/// The internal flash of a board with littlefs on it, as the drivers see it through File, Directory and FileStream. It counts
/// every write, can lose power after any of them, fills up and wears out. It is harsher than littlefs in one way: a write that is
/// cut leaves a prefix of its bytes, where littlefs would mostly leave none. Of wear it knows only the end: no write succeeds.
/// </summary>
public sealed class Flash : IDisposable
{
    /// <summary>The file area of the reference board (ESP32-S3), in bytes.</summary>
    public const int ReferenceCapacity = 3 * 1024 * 1024;

    /// <summary>The file area of the small board (ESP32 with 4 MB), in bytes.</summary>
    public const int SmallCapacity = 256 * 1024;

    private static readonly ConcurrentDictionary<string, Flash> Drives = new();
    private static int _lastDrive;

    private readonly Lock _gate = new();
    private readonly FlashContent _content;
    private readonly Dictionary<string, int> _users = [];
    private int _writesUntilCut = -1;
    private int _tornBytes;

    /// <summary>An empty flash that keeps nothing.</summary>
    /// <param name="capacity">Bytes, in blocks of 4 KB.</param>
    public Flash(int capacity)
        : this(new FlashContent(capacity), capacity)
    {
    }

    private Flash(FlashContent content, int capacity)
    {
        _content = content;
        Capacity = capacity;
        Root = $"I{Interlocked.Increment(ref _lastDrive)}:\\";
        Drives[Root] = this;
    }

    /// <summary>What the paths on this flash begin with. A device has one drive, I:\; here every board has its own.</summary>
    public string Root { get; }

    public int Capacity { get; }

    /// <summary>Writes completed so far: each block of data, each file or folder made, moved or removed.</summary>
    public int Writes { get; private set; }

    public bool IsPowered { get; private set; } = true;

    /// <summary>Whether the cells are used up: what is written is lost without an error, as on a full flash.</summary>
    public bool IsWornOut { get; set; }

    internal int PowerCycle { get; private set; }

    /// <summary>A flash whose content is a folder of the host, made when it is missing; every change is kept there.</summary>
    public static Flash Open(string directory, int capacity)
    {
        System.IO.Directory.CreateDirectory(directory);
        return new Flash(FlashContent.Load(new HostDirectory(directory), capacity, isKept: true), capacity);
    }

    /// <summary>A flash that begins with the content of a folder of the host and keeps nothing.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static Flash Copy(string directory, int capacity) =>
        new(FlashContent.Load(new HostDirectory(directory), capacity, isKept: false), capacity);

    /// <summary>Takes the power away now. What was not flushed is lost; every call fails until <see cref="Restart"/>.</summary>
    public void CutPower() => IsPowered = false;

    /// <summary>Lets some more writes through and takes the power away in the middle of the one after.</summary>
    /// <param name="writes">How many writes still succeed.</param>
    /// <param name="tornBytes">
    /// How many bytes of the write that is cut arrive. One that makes, moves or removes a file does not happen.
    /// </param>
    public void CutPowerAfter(int writes, int tornBytes = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(writes);
        ArgumentOutOfRangeException.ThrowIfNegative(tornBytes);
        lock (_gate)
        {
            (_writesUntilCut, _tornBytes) = (writes, tornBytes);
        }
    }

    /// <summary>Brings the power back. Streams that were open before stay dead.</summary>
    public void Restart()
    {
        lock (_gate)
        {
            PowerCycle++;
            _users.Clear();
            (IsPowered, _writesUntilCut) = (true, -1);
        }
    }

    /// <summary>The names of all files, such as "lists/a".</summary>
    public string[] Names()
    {
        lock (_gate)
        {
            return [.. _content.Names];
        }
    }

    /// <summary>A file's bytes, past every driver; null when it is missing.</summary>
    public byte[]? Peek(string name)
    {
        lock (_gate)
        {
            return _content.Bytes(name);
        }
    }

    /// <summary>Puts a file there, past every driver: damage, or what another system left.</summary>
    public void Poke(string name, byte[] content)
    {
        if (!FlashPath.IsName(name))
        {
            throw new ArgumentException($"'{name}' cannot be a file of the flash.", nameof(name));
        }

        lock (_gate)
        {
            _content.Put(name, content);
        }
    }

    public void Dispose() => Drives.TryRemove(Root, out _);

    internal static Flash OnDrive(string root) =>
        Drives.TryGetValue(root, out Flash? flash) ? flash : throw new IOException($"There is no drive {root}");

    internal string PathOf(string name) => Root + name.Replace('/', '\\');

    internal bool HasFile(string name) => Look(() => _content.HasFile(name));

    internal bool HasFolder(string name) => Look(() => _content.HasFolder(name));

    internal int LengthOf(string name) => Look(() => (int)_content.Find(name).Length);

    internal string[] FilesIn(string folder) => Look(() => _content.FilesIn(folder));

    internal string[] FoldersIn(string folder) => Look(() => _content.FoldersIn(folder));

    internal int Read(string name, int position, byte[] buffer, int offset, int count) => Look(() =>
    {
        MemoryStream file = _content.Find(name);
        file.Position = position;
        return file.Read(buffer, offset, count);
    });

    internal void CreateFolder(string name)
    {
        string[] parts = name.Split('/');
        for (int depth = 1; depth <= parts.Length; depth++)
        {
            string folder = string.Join('/', parts[..depth]);
            if (!HasFolder(folder))
            {
                Change(() => _content.CreateFolder(folder));
            }
        }
    }

    internal void Create(string name) => Change(() => _content.Create(name));

    internal void Delete(string name) => Change(() =>
    {
        RequireUnused(name);
        _content.Delete(name);
    });

    internal void Move(string from, string to) => Change(() =>
    {
        RequireUnused(from);
        _content.Move(from, to);
    });

    /// <summary>Writes block by block.</summary>
    /// <returns>False when the flash is full or worn out; the rest is lost.</returns>
    internal bool Program(string name, int position, ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            try
            {
                return Program(_content.Find(name), position, bytes);
            }
            finally
            {
                _content.Keep(name);
            }
        }
    }

    /// <summary>One writer or any number of readers, as nanoFramework's FileShare.Read has it.</summary>
    internal void Enter(string name, bool writes)
    {
        lock (_gate)
        {
            RequirePower();
            int users = _users.GetValueOrDefault(name);
            if (users < 0 || (writes && users > 0))
            {
                throw new IOException($"'{name}' is in use.");
            }

            _users[name] = writes ? -1 : users + 1;
        }
    }

    internal void Leave(string name)
    {
        lock (_gate)
        {
            _users[name] = Math.Max(_users[name] - 1, 0);
        }
    }

    internal void RequirePower()
    {
        if (!IsPowered)
        {
            throw new IOException("The flash has no power.");
        }
    }

    private void RequireUnused(string name)
    {
        if (_users.GetValueOrDefault(name) != 0)
        {
            throw new IOException($"'{name}' is in use.");
        }
    }

    private T Look<T>(Func<T> look)
    {
        lock (_gate)
        {
            RequirePower();
            return look();
        }
    }

    /// <summary>A write that either happens or does not.</summary>
    private void Change(Action change)
    {
        lock (_gate)
        {
            RequirePower();
            if (_writesUntilCut != 0)
            {
                change();
            }

            CountWrite();
        }
    }

    private bool Program(MemoryStream file, int position, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            int count = Math.Min(bytes.Length, FlashContent.BlockPayload - (position % FlashContent.BlockPayload));
            RequirePower();
            if (IsWornOut || !_content.HasRoom(file, position + count))
            {
                return false;
            }

            file.Position = position;
            file.Write(bytes[..(_writesUntilCut == 0 ? Math.Min(_tornBytes, count) : count)]);
            CountWrite();
            position += count;
            bytes = bytes[count..];
        }

        return true;
    }

    private void CountWrite()
    {
        if (_writesUntilCut == 0)
        {
            CutPower();
            RequirePower();
        }

        Writes++;
        _writesUntilCut = Math.Max(_writesUntilCut - 1, -1);
    }
}
