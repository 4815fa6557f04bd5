using System.Buffers.Binary;
using System.Globalization;
using System.Reflection;
using Mono.Cecil.Cil;
using NFProjTools.Pe;

namespace NFProjTools.Dump;

/// <summary>Decodes method bodies and checks that every token, branch and handler meets something.</summary>
internal sealed class BodyDecoder(PeImage image, PeNames names)
{
    private const int ClauseSize = 12;
    private const byte TwoByteOpCode = 0xFE;

    private static readonly Dictionary<int, OpCode> _opCodes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!)
        .ToDictionary(KeyOf);

    private readonly List<PeInstruction> _instructions = [];
    private readonly List<int> _targets = [];
    private int _method;
    private int _at;
    private int _start;
    private int _end;

    public PeMethodBody Decode(int method)
    {
        _method = method;
        _instructions.Clear();
        _targets.Clear();
        (_start, _end) = Bounds(method);
        var clauses = TakeClauses();
        _at = _start;
        while (_at < _end)
        {
            Step();
        }

        Require(_instructions.Count > 0, "a body without code");
        CheckTargets(clauses);
        return new PeMethodBody([.. _instructions], clauses);
    }

    /// <summary>A body ends where the next method that has one begins.</summary>
    private (int Start, int End) Bounds(int method)
    {
        var start = image.Row(PeTable.MethodDef, method).U16(2);
        var end = image.Size(PeTable.ByteCode);
        for (var next = method + 1; next < image.Count(PeTable.MethodDef); next++)
        {
            var rva = image.Row(PeTable.MethodDef, next).U16(2);
            if (rva != PeFormat.None)
            {
                end = rva;
                break;
            }
        }

        Require(start <= end && end <= image.Size(PeTable.ByteCode), $"code at {start}..{end}");
        return (start, end);
    }

    private PeClause[] TakeClauses()
    {
        var flags = (MethodDefFlags)image.Row(PeTable.MethodDef, _method).U32(4);
        if ((flags & MethodDefFlags.HasExceptionHandlers) == 0)
        {
            return [];
        }

        Require(_end > _start, "no room for exception clauses");
        var count = image.Bytes(PeTable.ByteCode)[_end - 1];
        var first = _end - 1 - (count * ClauseSize);
        Require(first >= _start, $"{count} exception clauses in {_end - _start} bytes");
        _end = first;
        return [.. Enumerable.Range(0, count).Select(i => Clause(first + (i * ClauseSize)))];
    }

    private PeClause Clause(int at)
    {
        var bytes = image.Bytes(PeTable.ByteCode).Slice(at, ClauseSize);
        var mode = (ClauseMode)BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var token = BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]);
        Require(mode <= ClauseMode.Filter, $"exception clause of mode {(int)mode}");
        var caught = mode switch
        {
            ClauseMode.Catch => names.TypeInTable(token),
            ClauseMode.Filter => Offset(token),
            _ => string.Empty,
        };
        return new PeClause(
            mode,
            caught,
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]));
    }

    private void Step()
    {
        var offset = _at - _start;
        int first = Take(1)[0];
        var key = first == TwoByteOpCode ? (first << 8) | Take(1)[0] : first;
        Require(_opCodes.TryGetValue(key, out var opCode), $"opcode 0x{key:X2} at {offset:X4}");
        _instructions.Add(new PeInstruction(offset, opCode, Operand(opCode)));
    }

    private string Operand(OpCode opCode) => opCode.OperandType switch
    {
        OperandType.InlineNone => string.Empty,
        OperandType.ShortInlineI => Text((sbyte)Take(1)[0]),
        OperandType.ShortInlineVar or OperandType.ShortInlineArg => Text(Take(1)[0]),
        OperandType.InlineVar or OperandType.InlineArg => Text(U16()),
        OperandType.InlineI => Text(BinaryPrimitives.ReadInt32LittleEndian(Take(4))),
        OperandType.InlineI8 => Text(BinaryPrimitives.ReadInt64LittleEndian(Take(8))),
        OperandType.ShortInlineR => Text(BinaryPrimitives.ReadSingleLittleEndian(Take(4))),
        OperandType.InlineR => Text(BinaryPrimitives.ReadDoubleLittleEndian(Take(8))),
        OperandType.InlineMethod => names.Method(U16()),
        OperandType.InlineField => names.Field(U16()),
        OperandType.InlineType => names.TypeInCode(U16()),
        OperandType.InlineString => Quoted(image.String(U16())),
        OperandType.InlineTok => names.Ldtoken(BinaryPrimitives.ReadUInt32LittleEndian(Take(4))),
        OperandType.ShortInlineBrTarget => Target((sbyte)Take(1)[0]),
        OperandType.InlineBrTarget => Target((short)U16()),
        OperandType.InlineSwitch => Switch(),
        _ => throw Error($"opcode {opCode.Name}"),
    };

    public static string Quoted(string text) => "\"" + text + "\"";

    public static string Offset(int offset) => offset.ToString("X4", CultureInfo.InvariantCulture);

    private string Switch()
    {
        var distances = new short[Take(1)[0]];
        for (var i = 0; i < distances.Length; i++)
        {
            distances[i] = (short)U16();
        }

        return string.Join(' ', distances.Select(d => Target(d)));
    }

    private string Target(int distance)
    {
        var target = _at - _start + distance;
        _targets.Add(target);
        return Offset(target);
    }

    private void CheckTargets(PeClause[] clauses)
    {
        var starts = _instructions.Select(i => i.Offset).ToHashSet();
        Require(_targets.TrueForAll(starts.Contains), "a branch into the middle of an instruction");
        starts.Add(_end - _start);
        foreach (var clause in clauses)
        {
            int[] bounds = [clause.TryStart, clause.TryEnd, clause.HandlerStart, clause.HandlerEnd];
            Require(Array.TrueForAll(bounds, starts.Contains), "an exception clause with bounds inside an instruction");
            Require(clause.TryStart < clause.TryEnd && clause.HandlerStart < clause.HandlerEnd, "an empty exception clause");
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        Require(_at + count <= _end, "code that ends within an instruction");
        _at += count;
        return image.Bytes(PeTable.ByteCode).Slice(_at - count, count);
    }

    private ushort U16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static int KeyOf(OpCode opCode) => opCode.Size == 1 ? opCode.Op2 : (opCode.Op1 << 8) | opCode.Op2;

    private void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw Error(otherwise);
        }
    }

    private ToolError Error(string what) => image.Damage($"method {_method}: {what}");
}
