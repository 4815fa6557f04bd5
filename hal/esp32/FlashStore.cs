using System;
using System.Collections;
using System.IO;

namespace ELicense.Hal.Esp32;

/// <summary>
/// The store on the internal flash (littlefs). A file is only ever appended to, a record only ever written to its unused half;
/// nothing is renamed, shortened or overwritten. A failing flash is an answer, never an exception; an invalid name or range is
/// misuse and throws. Calls from several threads take turns.
/// </summary>
public sealed class FlashStore : IStore
{
    private readonly string _root;
    private readonly FlashPaths _paths;
    private readonly int _capacity;
    private readonly object _gate = new object();

    /// <param name="root">The drive with its separator, on the device "I:\".</param>
    /// <param name="capacity">The size of the file area in bytes; the device cannot tell.</param>
    public FlashStore(string root, int capacity)
    {
        if (root == null || !root.EndsWith("\\") || capacity <= 0)
        {
            throw new ArgumentException("root");
        }

        _root = root;
        _paths = new FlashPaths(root);
        _capacity = capacity;
    }

    public long FreeBytes
    {
        get
        {
            lock (_gate)
            {
                return FlashSpace.Free(_root, _capacity);
            }
        }
    }

    public int Length(string name)
    {
        lock (_gate)
        {
            string path = _paths.Of(name);
            try
            {
                return LengthOf(path);
            }
            catch (IOException)
            {
                return -1;
            }
        }
    }

    public int Read(string name, int position, byte[] buffer, int offset, int count)
    {
        RequireRange(buffer, offset, count);
        if (position < 0)
        {
            throw new ArgumentOutOfRangeException("position");
        }

        lock (_gate)
        {
            string path = _paths.Of(name);
            try
            {
                return ReadFrom(path, position, buffer, offset, count);
            }
            catch (IOException)
            {
                return -1;
            }
        }
    }

    public bool Append(string name, byte[] buffer, int offset, int count)
    {
        RequireRange(buffer, offset, count);
        lock (_gate)
        {
            string path = _paths.Of(name);
            try
            {
                MakeFolder(path);
                return AppendTo(path, buffer, offset, count);
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    public bool Replace(string name, byte[] content)
    {
        RequireRange(content, 0, 0);
        lock (_gate)
        {
            string path = _paths.Of(name);
            try
            {
                MakeFolder(path);
                return new Record(path).Replace(content);
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    public byte[] ReadRecord(string name)
    {
        lock (_gate)
        {
            string path = _paths.Of(name);
            try
            {
                return new Record(path).Read();
            }
            catch (IOException)
            {
                return null;
            }
        }
    }

    public bool Delete(string name)
    {
        lock (_gate)
        {
            string path = _paths.Of(name);
            try
            {
                new Record(path).Delete();
                if (File.Exists(path))
                {
                    File.Delete(path);
                }

                return true;
            }
            catch (IOException)
            {
                return false;
            }
        }
    }

    /// <summary>The names of the files and records in a folder; "" is the root. What is not the store's is left out.</summary>
    public string[] List(string folder)
    {
        string path = folder == "" ? _root : FlashName.ToPath(_root, folder);
        lock (_gate)
        {
            try
            {
                return Directory.Exists(path) ? Names(Directory.GetFiles(path)) : new string[0];
            }
            catch (IOException)
            {
                return new string[0];
            }
        }
    }

    internal static int LengthOf(string path)
    {
        if (!File.Exists(path))
        {
            return -1;
        }

        using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read))
        {
            return (int)stream.Length;
        }
    }

    private static int ReadFrom(string path, int position, byte[] buffer, int offset, int count)
    {
        if (!File.Exists(path))
        {
            return -1;
        }

        using (FileStream stream = new FileStream(path, FileMode.Open, FileAccess.Read))
        {
            stream.Seek(position, SeekOrigin.Begin);
            int read = stream.Read(buffer, offset, count);

            // The ESP32's driver says -1 at the end of a file.
            return read < 0 ? 0 : read;
        }
    }

    private static bool AppendTo(string path, byte[] buffer, int offset, int count)
    {
        long length;
        using (FileStream stream = new FileStream(path, FileMode.Append, FileAccess.Write))
        {
            length = stream.Length + count;
            stream.Write(buffer, offset, count);
            stream.Flush();
        }

        // The firmware keeps errors of a full flash to itself; only the length tells, once the file is closed.
        return LengthOf(path) == length;
    }

    private static void MakeFolder(string path)
    {
        string folder = FlashName.FolderOf(path);
        if (!folder.EndsWith(":") && !Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
        }
    }

    private static string[] Names(string[] paths)
    {
        ArrayList names = new ArrayList();
        for (int i = 0; i < paths.Length; i++)
        {
            string name = FlashName.FromPath(paths[i]);
            if (name != null && !names.Contains(name))
            {
                names.Add(name);
            }
        }

        return (string[])names.ToArray(typeof(string));
    }

    private static void RequireRange(byte[] buffer, int offset, int count)
    {
        if (buffer == null)
        {
            throw new ArgumentNullException("buffer");
        }

        if (offset < 0 || count < 0 || count > buffer.Length - offset)
        {
            throw new ArgumentOutOfRangeException("count");
        }
    }
}
