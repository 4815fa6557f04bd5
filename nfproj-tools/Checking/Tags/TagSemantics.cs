using Mono.Cecil;
using Mono.Cecil.Cil;
using NFProjTools.Input;

namespace NFProjTools.Checking.Tags;

/// <summary>
/// What the interpreter does to the tags on the stack. A variable that is loaded gives its declared type's tag, a conversion its
/// own, a
/// binary operator its left operand's; a cast that needs no instruction changes nothing.
/// </summary>
internal static class TagSemantics
{
    /// <summary>The stack after an instruction.</summary>
    public static Slot[] After(Instruction instruction, MethodDefinition method, Slot[] before)
    {
        if (instruction.OpCode.Code == Code.Dup)
        {
            return [.. before, before[^1]];
        }

        var effect = StackEffect.Of(instruction, method);
        if (effect.Pops == StackEffect.All)
        {
            return [];
        }

        var kept = before[..^effect.Pops];
        return effect.Pushes == 0 ? kept : [.. kept, Result(instruction, method, before.AsSpan(kept.Length))];
    }

    private static Slot Result(Instruction instruction, MethodDefinition method, ReadOnlySpan<Slot> popped)
    {
        var code = instruction.OpCode.Code;
        if (Slots.TypeLoadedBy(instruction, method) is { } loaded)
        {
            return Slot.Of(loaded);
        }

        return code switch
        {
            Code.Newobj => new Slot(Tags.Reference, ((MethodReference)instruction.Operand).DeclaringType),
            Code.Call or Code.Callvirt => Slot.Of(((MethodReference)instruction.Operand).ReturnType),
            Code.Ldfld or Code.Ldsfld => Slot.Of(((FieldReference)instruction.Operand).FieldType),
            Code.Ldflda or Code.Ldsflda => new Slot(Tags.Address, ((FieldReference)instruction.Operand).FieldType),
            Code.Ldloca or Code.Ldloca_S or Code.Ldarga or Code.Ldarga_S
            => new Slot(Tags.Address, Slots.OperandType(instruction)),
            Code.Ldelema => new Slot(Tags.ElementAddress, (TypeReference)instruction.Operand),
            Code.Ldobj or Code.Unbox_Any or Code.Ldelem_Any => Slot.Of((TypeReference)instruction.Operand),
            Code.Newarr => new Slot(Tags.Reference, new ArrayType((TypeReference)instruction.Operand)),
            Code.Castclass or Code.Isinst => new Slot(Tags.Reference, (TypeReference)instruction.Operand),
            Code.Unbox => new Slot(Tags.Address, (TypeReference)instruction.Operand),
            _ => popped.IsEmpty ? Constant(code) : Computed(code, popped),
        };
    }

    private static Slot Constant(Code code) => Slot.Of(code switch
    {
        Code.Ldc_I8 => Tags.I8,
        Code.Ldc_R4 or Code.Ldc_R8 => Tags.Float,
        Code.Sizeof => Tags.U4,
        Code.Ldnull or Code.Ldstr or Code.Ldtoken or Code.Ldftn => Tags.Reference,
        _ => Tags.I4,
    });

    private static Slot Computed(Code code, ReadOnlySpan<Slot> popped) => code switch
    {
        Code.Ldelem_I8 or Code.Ldelem_I4 or Code.Ldelem_U4 or Code.Ldelem_Ref => Element(code, popped[0]),
        Code.Ldind_I8 or Code.Ldind_I4 or Code.Ldind_U4 or Code.Ldind_Ref => Pointee(code, popped[0]),
        Code.Conv_I8 or Code.Conv_Ovf_I8 or Code.Conv_Ovf_I8_Un => Slot.Of(Tags.I8),
        Code.Conv_U8 or Code.Conv_Ovf_U8 or Code.Conv_Ovf_U8_Un => Slot.Of(Tags.U8),
        Code.Conv_U4 or Code.Conv_U or Code.Conv_Ovf_U4 or Code.Conv_Ovf_U4_Un or Code.Conv_Ovf_U or Code.Conv_Ovf_U_Un
            or Code.Ldlen => Slot.Of(Tags.U4),
        Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un or Code.Ldelem_R4 or Code.Ldelem_R8 or Code.Ldind_R4
            or Code.Ldind_R8 => Slot.Of(Tags.Float),
        Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un or Code.And or Code.Or or Code.Xor
            or Code.Shl or Code.Shr or Code.Shr_Un or Code.Neg or Code.Not or Code.Add_Ovf or Code.Add_Ovf_Un or Code.Sub_Ovf
            or Code.Sub_Ovf_Un or Code.Mul_Ovf or Code.Mul_Ovf_Un => Slot.Of(popped[0].Tags),
        Code.Box or Code.Ldvirtftn => Slot.Of(Tags.Reference),

        // Comparisons, the narrow conversions and loads.
        _ => Slot.Of(Tags.I4),
    };

    private static Slot Element(Code code, Slot array) => array.Type is ArrayType { ElementType: var element }
        ? Slot.Of(element)
        : Unknown(code);

    private static Slot Pointee(Code code, Slot address) => address.Type != null ? Slot.Of(address.Type) : Unknown(code);

    private static Slot Unknown(Code code) => Slot.Of(code switch
    {
        Code.Ldelem_I8 or Code.Ldind_I8 => Tags.I8 | Tags.U8,
        Code.Ldelem_U4 or Code.Ldind_U4 => Tags.U4,
        Code.Ldelem_I4 or Code.Ldind_I4 => Tags.I4,
        _ => Tags.Reference,
    });
}
