using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>The FieldDef table; initial data of static arrays go to the signatures, with their length before them.</summary>
internal sealed class FieldTable(Tokens tokens, Heaps heaps, MemberNames names)
{
    private readonly TableWriter _rows = new();

    public void Add(FieldDefinition field)
    {
        _rows.U16(heaps.Strings.Add(names.Of(field), field.FullName));
        _rows.U16(heaps.Signatures.Add(tokens.Signatures.Field(field), field.FullName));
        _rows.U16(HasData(field) ? InitialData(field) : PeFormat.None);
        _rows.U16((int)FlagsOf(field));
    }

    public byte[] ToArray() => _rows.ToArray();

    private static bool HasData(FieldDefinition field) => (field.Attributes & FieldAttributes.HasFieldRVA) != 0;

    private int InitialData(FieldDefinition field)
    {
        var data = field.InitialValue;
        if (data.Length > PeFormat.TableLimit)
        {
            throw new ToolError($"{field.FullName}: {data.Length} bytes of initial data, and there is room for {PeFormat.TableLimit}");
        }

        var writer = new TableWriter();
        writer.U16(data.Length);
        writer.Bytes(data);
        return heaps.Signatures.Add(writer.ToArray(), field.FullName);
    }

    private static FieldDefFlags FlagsOf(FieldDefinition field)
    {
        var flags = (FieldDefFlags)(field.Attributes & FieldAttributes.FieldAccessMask);
        flags |= field.IsNotSerialized ? FieldDefFlags.NotSerialized : FieldDefFlags.None;
        flags |= field.IsStatic ? FieldDefFlags.Static : FieldDefFlags.None;
        flags |= field.IsInitOnly ? FieldDefFlags.InitOnly : FieldDefFlags.None;
        flags |= field.IsSpecialName ? FieldDefFlags.SpecialName : FieldDefFlags.None;
        flags |= HasData(field) ? FieldDefFlags.HasFieldRva : FieldDefFlags.None;
        flags |= AttributeTable.Keeps(field) ? FieldDefFlags.HasAttributes : FieldDefFlags.None;
        return flags;
    }
}
