using System.Collections;
using System.Resources;
using System.Text;
using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>The three resource tables, of strings and byte arrays; an assembly has one resource file at most.</summary>
internal sealed class ResourceTables
{
    private const int FileVersion = 2;
    private const int FileHeaderSize = 4;
    private const int RecordHeaderSize = 8;
    private const int StringKind = 3;
    private const int BinaryKind = 4;
    private const int EndId = 0x7FFF;

    public ResourceTables(ModuleDefinition module, StringHeap strings)
    {
        if (module.Resources.Count > 1)
        {
            throw new ToolError($"{module.Name}: {module.Resources.Count} resource files, and one is what the device finds");
        }

        foreach (var resource in module.Resources)
        {
            Write(resource as EmbeddedResource ?? throw Unreadable(resource, "is not embedded"), strings);
        }
    }

    public TableWriter Records { get; } = new();

    public TableWriter Data { get; } = new();

    public TableWriter Files { get; } = new();

    /// <summary>The number by which the device looks a resource up.</summary>
    public static short IdOf(string name)
    {
        uint h1 = 0x15051505;
        var h2 = h1;
        for (var i = 0; i < name.Length; i++)
        {
            if (i % 2 == 0)
            {
                h1 = (h1 * 33) ^ name[i];
            }
            else
            {
                h2 = (h2 * 33) ^ name[i];
            }
        }

        var hash = h1 + (h2 * 1566083941);
        return (short)((hash >> 16) ^ hash);
    }

    private void Write(EmbeddedResource resource, StringHeap strings)
    {
        var entries = ReadEntries(resource);
        foreach (var (id, value) in entries)
        {
            Records.U16((ushort)id);
            Records.U8(value is string ? StringKind : BinaryKind);
            Records.U8(0);
            Records.U32((uint)Data.Length);
            Data.Bytes(value is string text ? [.. Encoding.UTF8.GetBytes(text), 0] : (byte[])value);
        }

        Records.U16(EndId);
        Records.U16(0);
        Records.U32((uint)Data.Length);
        WriteFile(resource, entries.Count, strings);
    }

    private void WriteFile(EmbeddedResource resource, int count, StringHeap strings)
    {
        Files.U32(FileVersion);
        Files.U32(FileHeaderSize);
        Files.U32(RecordHeaderSize);
        Files.U32((uint)count);
        Files.U16(strings.Add(Path.ChangeExtension(resource.Name, ".nanoresources"), resource.Name));
        Files.U16(0);
        Files.U32(0);
    }

    private static SortedDictionary<short, object> ReadEntries(EmbeddedResource resource)
    {
        var entries = new SortedDictionary<short, object>();
        using var reader = Open(resource);
        foreach (DictionaryEntry entry in reader)
        {
            var name = (string)entry.Key;
            if (entry.Value is not (string or byte[]))
            {
                throw Unreadable(resource, $"{name} is neither text nor bytes");
            }

            if (!entries.TryAdd(IdOf(name), entry.Value))
            {
                throw Unreadable(resource, $"{name} has the same id as another name");
            }
        }

        return entries;
    }

    private static ResourceReader Open(EmbeddedResource resource)
    {
        try
        {
            return new ResourceReader(resource.GetResourceStream());
        }
        catch (ArgumentException)
        {
            throw Unreadable(resource, "is no .resources file");
        }
    }

    private static ToolError Unreadable(Resource resource, string what) => new($"resource {resource.Name}: {what}");
}
