using NFProjTools.Pe;

namespace NFProjTools.Dump;

/// <summary>Reads one signature, from its offset on and never past the table.</summary>
internal sealed class SignatureDecoder
{
    private const int FieldMark = 0x06;
    private const int HasThis = 0x20;
    private const int NestingLimit = 32;

    private readonly PeImage _image;
    private readonly PeNames _names;
    private readonly int _start;
    private int _at;

    public SignatureDecoder(PeImage image, PeNames names, int start)
    {
        _image = image;
        _names = names;
        _start = start;
        _at = start;
    }

    public string Field(string name)
    {
        if (Next() != FieldMark)
        {
            throw _image.Damage($"signature {_start} is no field's");
        }

        return $"{Type()} {name}";
    }

    public string Method(string name)
    {
        var (_, parameters, returnType) = MethodTypes();
        return $"{returnType} {name}({string.Join(',', parameters)})";
    }

    public (bool HasThis, string[] Parameters, string ReturnType) MethodTypes()
    {
        var convention = Next();
        if ((convention & ~HasThis) != 0)
        {
            throw _image.Damage($"signature {_start}: calling convention 0x{convention:X2}");
        }

        var parameters = new string[Next()];
        var returnType = Type();
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = Type();
        }

        return (convention == HasThis, parameters, returnType);
    }

    public string[] Types(int count) => [.. Enumerable.Range(0, count).Select(_ => Type())];

    public string[] Interfaces() => [.. Enumerable.Range(0, Next()).Select(_ => _names.TypeInSignature(Token()))];

    public byte[] Data()
    {
        var length = Next() | (Next() << 8);
        var signatures = _image.Bytes(PeTable.Signatures);
        return _at + length <= signatures.Length
            ? signatures.Slice(_at, length).ToArray()
            : throw _image.Damage($"initial data {_start} of {length} bytes");
    }

    public string Type(int depth = 0)
    {
        if (depth > NestingLimit)
        {
            throw _image.Damage($"signature {_start} nests without end");
        }

        var type = (DataType)Next();
        return type switch
        {
            DataType.Class or DataType.ValueType => _names.TypeInSignature(Token()),
            DataType.SzArray => Type(depth + 1) + "[]",
            DataType.ByRef => Type(depth + 1) + "&",
            _ => PrimitiveName(type),
        };
    }

    private string PrimitiveName(DataType type) => type switch
    {
        DataType.Void => "System.Void",
        DataType.Boolean => "System.Boolean",
        DataType.I1 => "System.SByte",
        DataType.U1 => "System.Byte",
        DataType.Char => "System.Char",
        DataType.I2 => "System.Int16",
        DataType.U2 => "System.UInt16",
        DataType.I4 => "System.Int32",
        DataType.U4 => "System.UInt32",
        DataType.R4 => "System.Single",
        DataType.I8 => "System.Int64",
        DataType.U8 => "System.UInt64",
        DataType.R8 => "System.Double",
        DataType.String => "System.String",
        DataType.Object => "System.Object",
        DataType.WeakClass => "System.WeakReference",
        _ => throw _image.Damage($"signature {_start}: element type {(int)type}"),
    };

    private uint Token()
    {
        var first = (uint)Next();
        return (first & 0xC0) switch
        {
            0xC0 => ((first & 0x3F) << 24) | ((uint)Next() << 16) | ((uint)Next() << 8) | (uint)Next(),
            0x80 => ((first & 0x3F) << 8) | (uint)Next(),
            _ => first,
        };
    }

    private int Next()
    {
        var signatures = _image.Bytes(PeTable.Signatures);
        return _at < signatures.Length ? signatures[_at++] : throw _image.Damage($"signature {_start} leaves its table");
    }
}
