using NFProjTools.Pe;

namespace NFProjTools.Dump;

/// <summary>
/// Tokens and signatures as text, written as Mono.Cecil writes full names: "System.Int32 A.B/Nested::M(System.String)".
/// </summary>
internal sealed class PeNames(PeImage image)
{
    private const int Reference = 0x8000;
    private const int IndexMask = 0x7FFF;
    private const int NestingLimit = 64;

    public string TypeDef(int index, int depth = 0)
    {
        var row = image.Row(PeTable.TypeDef, index);
        var enclosing = row.U16(6);
        return Qualified(row.U16(0), row.U16(2), enclosing == PeFormat.None ? null : TypeDef(enclosing, Deeper(depth)));
    }

    public string TypeRef(int index, int depth = 0)
    {
        var row = image.Row(PeTable.TypeRef, index);
        var scope = row.U16(4);
        if ((scope & Reference) == 0)
        {
            image.Row(PeTable.AssemblyRef, scope);
            return Qualified(row.U16(0), row.U16(2), enclosing: null);
        }

        return Qualified(row.U16(0), row.U16(2), TypeRef(scope & IndexMask, Deeper(depth)));
    }

    public string TypeSpec(int index) => Signature(image.Row(PeTable.TypeSpec, index).U16(0)).Type();

    /// <summary>A type token of byte code: two bits of table, 14 of index.</summary>
    public string TypeInCode(int token) => (token >> 14) switch
    {
        0 => TypeDef(token),
        1 => TypeRef(token & 0x3FFF),
        2 => TypeSpec(token & 0x3FFF),
        _ => throw image.Damage($"type token 0x{token:X4}"),
    };

    /// <summary>A type token of a table: one bit of table, 15 of index.</summary>
    public string TypeInTable(int token) => (token & Reference) == 0 ? TypeDef(token) : TypeRef(token & IndexMask);

    /// <summary>A compressed token inside a signature.</summary>
    public string TypeInSignature(uint token) => (token & 3) switch
    {
        0 => TypeDef((int)(token >> 2)),
        1 => TypeRef((int)(token >> 2)),
        2 => TypeSpec((int)(token >> 2)),
        _ => throw image.Damage($"type token {token} in a signature"),
    };

    public string Field(int token)
    {
        if ((token & Reference) == 0)
        {
            var row = image.Row(PeTable.FieldDef, token);
            return Signature(row.U16(2)).Field($"{TypeDef(OwnerOfField(token))}::{image.String(row.U16(0))}");
        }

        var reference = image.Row(PeTable.FieldRef, token & IndexMask);
        return Signature(reference.U16(4)).Field($"{TypeRef(reference.U16(2))}::{image.String(reference.U16(0))}");
    }

    public string Method(int token)
    {
        if ((token & Reference) == 0)
        {
            var row = image.Row(PeTable.MethodDef, token);
            return Signature(row.U16(14)).Method($"{TypeDef(OwnerOfMethod(token))}::{image.String(row.U16(0))}");
        }

        var reference = image.Row(PeTable.MethodRef, token & IndexMask);
        return Signature(reference.U16(4)).Method($"{TypeRef(reference.U16(2))}::{image.String(reference.U16(0))}");
    }

    public string Ldtoken(uint token) => (PeTable)(token >> 24) switch
    {
        PeTable.TypeDef => TypeDef((int)(token & 0xFFFFFF)),
        PeTable.TypeRef => TypeRef((int)(token & 0xFFFFFF)),
        PeTable.TypeSpec => TypeSpec((int)(token & 0xFFFFFF)),
        PeTable.FieldDef => Field((int)(token & 0xFFFFFF)),
        PeTable.FieldRef => Field((int)(token & 0xFFFFFF) | Reference),
        PeTable.MethodDef => Method((int)(token & 0xFFFFFF)),
        PeTable.MethodRef => Method((int)(token & 0xFFFFFF) | Reference),
        _ => throw image.Damage($"ldtoken 0x{token:X8}"),
    };

    public SignatureDecoder Signature(int id) => new(image, this, id);

    public int OwnerOfMethod(int index) => Owner(index, row => (row.U16(10), row.U8(12) + row.U8(13) + row.U8(14)), "method");

    public int OwnerOfField(int index) =>
        Owner(index, row => row.U8(20) == 0 ? (row.U16(18), row.U8(21)) : (row.U16(16), row.U8(20) + row.U8(21)), "field");

    private int Owner(int index, Func<PeRow, (int First, int Count)> members, string what)
    {
        for (var type = 0; type < image.Count(PeTable.TypeDef); type++)
        {
            var (first, count) = members(image.Row(PeTable.TypeDef, type));
            if (index >= first && index < first + count)
            {
                return type;
            }
        }

        throw image.Damage($"{what} {index} belongs to no type");
    }

    private string Qualified(int name, int @namespace, string? enclosing)
    {
        var prefix = enclosing != null ? enclosing + "/" : Prefix(image.String(@namespace));
        return prefix + image.String(name);
    }

    private static string Prefix(string @namespace) => @namespace.Length == 0 ? string.Empty : @namespace + ".";

    private int Deeper(int depth) =>
        depth < NestingLimit ? depth + 1 : throw image.Damage("types enclosed in each other without end");
}
