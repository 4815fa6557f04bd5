using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Pe;

/// <summary>
/// Method bodies in nanoFramework's byte code: ECMA-335's opcodes with shorter operands, then the exception clauses.
/// Code only shrinks, so a short branch stays in range; long ones are checked.
/// </summary>
internal sealed class CodeEncoder(Tokens tokens, StringHeap strings)
{
    private readonly Dictionary<Instruction, int> _offsets = [];
    private TableWriter _writer = new();
    private MethodDefinition _method = null!;
    private int _length;

    public byte[] Encode(MethodDefinition method)
    {
        _method = method;
        _writer = new TableWriter();
        PlaceInstructions();
        foreach (var instruction in method.Body.Instructions)
        {
            Write(instruction);
        }

        new ClauseEncoder(tokens, _writer, OffsetOf).Write(method);
        return _writer.ToArray();
    }

    private void PlaceInstructions()
    {
        _offsets.Clear();
        _length = 0;
        foreach (var instruction in _method.Body.Instructions)
        {
            _offsets.Add(instruction, _length);
            _length += instruction.OpCode.Size + OperandSize(instruction);
        }

        if (_length > PeFormat.TableLimit)
        {
            throw Error($"{_length} bytes of code in one method");
        }
    }

    private int OperandSize(Instruction instruction) => instruction.OpCode.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineVar or OperandType.ShortInlineArg or OperandType.ShortInlineI
            or OperandType.ShortInlineBrTarget => 1,
        OperandType.InlineVar or OperandType.InlineArg or OperandType.InlineBrTarget or OperandType.InlineMethod
            or OperandType.InlineField or OperandType.InlineType or OperandType.InlineString => 2,
        OperandType.InlineI or OperandType.ShortInlineR or OperandType.InlineTok => 4,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 1 + (2 * ((Instruction[])instruction.Operand).Length),
        _ => throw Error($"{instruction.OpCode} does not exist on the device"),
    };

    private void Write(Instruction instruction)
    {
        var code = instruction.OpCode;
        if (code.Size == 2)
        {
            _writer.U8(code.Op1);
        }

        _writer.U8(code.Op2);
        switch (code.OperandType)
        {
            case OperandType.ShortInlineBrTarget:
                _writer.U8((byte)Distance(instruction, (Instruction)instruction.Operand, sbyte.MinValue, sbyte.MaxValue));
                break;
            case OperandType.InlineBrTarget:
                WriteBranch(instruction, (Instruction)instruction.Operand);
                break;
            case OperandType.InlineSwitch:
                WriteSwitch(instruction, (Instruction[])instruction.Operand);
                break;
            default:
                WriteOperand(instruction.Operand, code.OperandType);
                break;
        }
    }

    private void WriteOperand(object operand, OperandType type)
    {
        switch (operand)
        {
            case null: break;
            case sbyte value: _writer.U8((byte)value); break;
            case byte value: _writer.U8(value); break;
            case int value: _writer.U32((uint)value); break;
            case long value: _writer.U64((ulong)value); break;
            case float value: _writer.U32(BitConverter.SingleToUInt32Bits(value)); break;
            case double value: _writer.U64(BitConverter.DoubleToUInt64Bits(value)); break;
            case string text: _writer.U16(strings.Add(text, _method.FullName)); break;
            case VariableDefinition local: WriteSlot(local.Index, type); break;
            case ParameterDefinition argument: WriteSlot(argument.Sequence, type); break;
            case IMetadataTokenProvider token when type == OperandType.InlineTok: _writer.U32(tokens.ForLdtoken(token)); break;
            case TypeReference reference: _writer.U16(tokens.InCode(reference)); break;
            case FieldReference reference: _writer.U16(tokens.InCode(reference)); break;
            case MethodReference reference: _writer.U16(tokens.InCode(reference)); break;
            default: throw Error($"an operand {operand}");
        }
    }

    private void WriteSlot(int index, OperandType type)
    {
        if (type is OperandType.ShortInlineVar or OperandType.ShortInlineArg)
        {
            _writer.U8(index);
        }
        else
        {
            _writer.U16(index);
        }
    }

    private void WriteSwitch(Instruction instruction, Instruction[] targets)
    {
        if (targets.Length > byte.MaxValue)
        {
            throw Error($"a switch of {targets.Length} cases, and the device counts to 255");
        }

        _writer.U8(targets.Length);
        foreach (var target in targets)
        {
            WriteBranch(instruction, target);
        }
    }

    private void WriteBranch(Instruction from, Instruction to) =>
        _writer.U16((ushort)Distance(from, to, short.MinValue, short.MaxValue));

    /// <summary>Branches count from the end of their own instruction.</summary>
    private int Distance(Instruction from, Instruction to, int least, int most)
    {
        var distance = OffsetOf(to) - OffsetOf(from.Next);
        return distance >= least && distance <= most ? distance : throw Error($"a branch over {distance} bytes");
    }

    private int OffsetOf(Instruction? instruction) => instruction == null ? _length : _offsets[instruction];

    private ToolError Error(string what) => new($"{_method.FullName}: {what}");
}
