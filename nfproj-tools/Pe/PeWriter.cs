using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>
/// Writes an assembly as nanoFramework's .pe file, version 1. The same assembly always gives the same bytes.
/// It refuses what the format cannot hold, by a <see cref="ToolError"/> that names the member; what the device holds but runs
/// wrongly is the
/// checker's to refuse.
/// </summary>
internal sealed class PeWriter
{
    private readonly ModuleDefinition _module;
    private readonly MemberNames _names;
    private readonly Layout _layout;
    private readonly Heaps _heaps = new(new StringHeap(), new SignatureHeap());
    private readonly Tokens _tokens;
    private readonly AttributeTable _attributes;

    private PeWriter(ModuleDefinition module)
    {
        _module = module;
        _names = new MemberNames(module);
        HiddenAccessors.Replace(module, _names);
        _layout = new Layout(module);
        _tokens = new Tokens(_layout, _heaps);
        _attributes = new AttributeTable(_layout, _tokens, _heaps);
    }

    public static byte[] Write(ModuleDefinition module) => new PeWriter(module).Write();

    private byte[] Write()
    {
        var name = _heaps.Strings.Add(_module.Assembly.Name.Name, _module.Name);
        var resources = new ResourceTables(_module, _heaps.Strings);
        var methods = new MethodTable(_module, _tokens, _heaps, _names);
        foreach (var method in _layout.Methods)
        {
            methods.Add(method);
        }

        var types = new TypeTable(_tokens, _heaps);
        foreach (var type in _layout.Types)
        {
            types.Add(type, _layout);
        }

        var fields = new FieldTable(_tokens, _heaps, _names);
        foreach (var field in _layout.Fields)
        {
            fields.Add(field);
        }

        var attributes = _attributes.ToArray();
        var file = new PeFile(name, _module.Assembly.Name.Version);
        file[PeTable.TypeDef] = types.ToArray();
        file[PeTable.FieldDef] = fields.ToArray();
        file[PeTable.MethodDef] = methods.ToArray();
        file[PeTable.ByteCode] = methods.ByteCode;
        file[PeTable.Attributes] = attributes;
        file[PeTable.Resources] = resources.Records.ToArray();
        file[PeTable.ResourcesData] = resources.Data.ToArray();
        file[PeTable.ResourcesFiles] = resources.Files.ToArray();
        WriteReferences(file);
        file[PeTable.Strings] = _heaps.Strings.ToArray();
        file[PeTable.Signatures] = _heaps.Signatures.ToArray();
        return file.ToArray();
    }

    private void WriteReferences(PeFile file)
    {
        file[PeTable.AssemblyRef] = Rows(_tokens.AssemblyRefs, (writer, row) =>
        {
            writer.U16(row.Name);
            writer.U16(0);
            writer.Version(row.Version);
        });
        file[PeTable.TypeRef] = Rows(_tokens.TypeRefs, (writer, row) =>
        {
            writer.U16(row.Name);
            writer.U16(row.Namespace);
            writer.U16(row.Scope);
            writer.U16(0);
        });
        file[PeTable.FieldRef] = Rows(_tokens.FieldRefs, WriteMember);
        file[PeTable.MethodRef] = Rows(_tokens.MethodRefs, WriteMember);
        file[PeTable.TypeSpec] = Rows(_tokens.TypeSpecs, (writer, row) =>
        {
            writer.U16(row.Signature);
            writer.U16(0);
        });
    }

    private static void WriteMember(TableWriter writer, Tokens.MemberRefRow row)
    {
        writer.U16(row.Name);
        writer.U16(row.Type);
        writer.U16(row.Signature);
        writer.U16(0);
    }

    private static byte[] Rows<TRow>(IReadOnlyList<TRow> rows, Action<TableWriter, TRow> write)
    {
        var writer = new TableWriter();
        foreach (var row in rows)
        {
            write(writer, row);
        }

        return writer.ToArray();
    }
}
