using NFProjTools.Pe;

namespace NFProjTools.Dump;

/// <summary>
/// Prints a .pe file, every table of it. Whatever it prints it has looked up, so a file that dumps without an error is whole:
/// checksums, bounds,
/// indexes, branches and handlers.
/// </summary>
internal sealed class PeDump
{
    private readonly PeImage _image;
    private readonly PeNames _names;
    private readonly TextWriter _out;

    private PeDump(PeImage image, TextWriter output)
    {
        _image = image;
        _names = new PeNames(image);
        _out = output;
    }

    public static void Write(PeImage image, TextWriter output)
    {
        var dump = new PeDump(image, output);
        dump.WriteHeader();
        dump.WriteReferences();
        dump.WriteTypes();
        dump.WriteAttributes();
        dump.WriteResources();
    }

    private void WriteHeader()
    {
        _out.WriteLine(
            $"assembly {_image.Name} {_image.Version}, {_image.Length} bytes, native checksum 0x{_image.NativeChecksum:X8}");
        foreach (var table in Enum.GetValues<PeTable>())
        {
            var records = PeFormat.IsHeap(table) ? string.Empty : $"  {_image.Count(table),5} records";
            _out.WriteLine($"  {table,-14}{_image.Size(table),7} bytes{records}");
        }
    }

    private void WriteReferences()
    {
        Each(PeTable.AssemblyRef, (_, row) => $"{_image.String(row.U16(0))} {PeImage.ReadVersion(row.Bytes.Span[4..])}");
        Each(PeTable.TypeRef, (i, _) => _names.TypeRef(i));
        Each(PeTable.FieldRef, (i, _) => _names.Field(i | 0x8000));
        Each(PeTable.MethodRef, (i, _) => _names.Method(i | 0x8000));
        Each(PeTable.TypeSpec, (i, _) => _names.TypeSpec(i));
    }

    private void WriteTypes()
    {
        for (var i = 0; i < _image.Count(PeTable.TypeDef); i++)
        {
            var row = _image.Row(PeTable.TypeDef, i);
            var flags = (TypeDefFlags)row.U16(22);
            _out.WriteLine();
            _out.WriteLine($"type {i} {_names.TypeDef(i)}{Base(row)}{Interfaces(row)}  flags 0x{(int)flags:X4}");
            WriteFields(row.U16(16), row.U8(20));
            WriteFields(row.U16(18), row.U8(21));
            WriteMethods(row.U16(10), row.U8(12) + row.U8(13) + row.U8(14));
        }
    }

    private string Base(PeRow type) => type.U16(4) == PeFormat.None ? string.Empty : $" : {_names.TypeInTable(type.U16(4))}";

    private string Interfaces(PeRow type) =>
        type.U16(8) == PeFormat.None ? string.Empty : ", " + string.Join(", ", _names.Signature(type.U16(8)).Interfaces());

    private void WriteFields(int first, int count)
    {
        for (var i = first; i < first + count; i++)
        {
            var row = _image.Row(PeTable.FieldDef, i);
            var data = row.U16(4) == PeFormat.None
                ? string.Empty
                : $" = {Convert.ToHexString(_names.Signature(row.U16(4)).Data())}";
            _out.WriteLine($"  field {i} {_names.Field(i)}  flags 0x{row.U16(6):X4}{data}");
        }
    }

    private void WriteMethods(int first, int count)
    {
        var decoder = new BodyDecoder(_image, _names);
        for (var i = first; i < first + count; i++)
        {
            var row = _image.Row(PeTable.MethodDef, i);
            _out.WriteLine($"  method {i} {_names.Method(i)}  flags 0x{row.U32(4):X8}");
            if (row.U16(2) != PeFormat.None)
            {
                WriteBody(row, decoder.Decode(i));
            }
        }
    }

    private void WriteBody(PeRow method, PeMethodBody body)
    {
        var locals = method.U16(12) == PeFormat.None ? [] : _names.Signature(method.U16(12)).Types(method.U8(10));
        _out.WriteLine($"    stack {method.U8(11)}, arguments {method.U8(9)}, locals ({string.Join(", ", locals)})");
        foreach (var instruction in body.Instructions)
        {
            _out.WriteLine($"    {instruction}");
        }

        foreach (var clause in body.Clauses)
        {
            _out.WriteLine($"    {clause.Mode} {clause.Caught} try {clause.TryStart:X4}..{clause.TryEnd:X4}"
                + $" handler {clause.HandlerStart:X4}..{clause.HandlerEnd:X4}");
        }
    }

    private void WriteAttributes() => Each(PeTable.Attributes, (_, row) =>
        $"of {(PeTable)row.U16(0)} {row.U16(2)}: {_names.Method(row.U16(4))} data at {row.U16(6)}");

    private void WriteResources()
    {
        Each(PeTable.ResourcesFiles, (_, row) => $"{_image.String(row.U16(16))} of {row.U32(12)} records");
        Each(PeTable.Resources, (_, row) => $"id {(short)row.U16(0)} kind {row.U8(2)} at {Within(row.U32(4))}");
    }

    private uint Within(uint offset) => offset <= _image.Size(PeTable.ResourcesData)
        ? offset
        : throw _image.Damage($"a resource at {offset}, past {_image.Size(PeTable.ResourcesData)} bytes of data");

    private void Each(PeTable table, Func<int, PeRow, string> text)
    {
        for (var i = 0; i < _image.Count(table); i++)
        {
            _out.WriteLine($"{(i == 0 ? Environment.NewLine : string.Empty)}{table} {i} {text(i, _image.Row(table, i))}");
        }
    }
}
