using Mono.Cecil;

namespace NFProjTools.Pe;

/// <summary>The attributes of types, fields and methods that stay for the device, in the order of their owners.</summary>
internal sealed class AttributeTable(Layout layout, Tokens tokens, Heaps heaps)
{
    private readonly AttributeEncoder _encoder = new(heaps);
    private readonly TableWriter _rows = new();

    public static bool Keeps(ICustomAttributeProvider owner) => owner.CustomAttributes.Any(a => !Omitted.Contains(a));

    public byte[] ToArray()
    {
        foreach (var type in layout.Types)
        {
            Add(type.Type, PeTable.TypeDef, layout.IndexOf(type.Type));
        }

        foreach (var field in layout.Fields)
        {
            Add(field, PeTable.FieldDef, layout.IndexOf(field));
        }

        foreach (var method in layout.Methods)
        {
            Add(method, PeTable.MethodDef, layout.IndexOf(method));
        }

        return _rows.ToArray();
    }

    private void Add<TOwner>(TOwner owner, PeTable table, int index)
        where TOwner : MemberReference, ICustomAttributeProvider
    {
        foreach (var attribute in owner.CustomAttributes.Where(a => !Omitted.Contains(a)))
        {
            _rows.U16((int)table);
            _rows.U16(index);
            _rows.U16(tokens.InCode(attribute.Constructor));
            _rows.U16(_encoder.Encode(attribute, owner));
        }
    }
}
