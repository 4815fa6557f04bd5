using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Input;

/// <summary>How many values one instruction takes from the evaluation stack and puts on it (ECMA-335 III.1.2).</summary>
internal readonly record struct StackEffect(int Pops, int Pushes)
{
    /// <summary>Takes everything: leave, throw and the end of a handler.</summary>
    public const int All = -1;

    public static StackEffect Of(Instruction instruction, MethodDefinition method)
    {
        var code = instruction.OpCode;
        if (instruction.Operand is IMethodSignature called && code.FlowControl == FlowControl.Call)
        {
            return OfCall(code.Code, called);
        }

        return code.Code switch
        {
            Code.Ret => new StackEffect(method.ReturnType.MetadataType == MetadataType.Void ? 0 : 1, 0),
            Code.Leave or Code.Leave_S or Code.Endfinally => new StackEffect(All, 0),
            _ => new StackEffect(Pop(code.StackBehaviourPop), Push(code.StackBehaviourPush)),
        };
    }

    public static bool ReturnsValue(IMethodSignature method)
    {
        var type = method.ReturnType;
        while (type is IModifierType modified)
        {
            type = modified.ElementType;
        }

        return type.MetadataType != MetadataType.Void;
    }

    private static StackEffect OfCall(Code code, IMethodSignature called)
    {
        if (code == Code.Newobj)
        {
            return new StackEffect(called.Parameters.Count, 1);
        }

        var pops = called.Parameters.Count + (called.HasThis ? 1 : 0) + (code == Code.Calli ? 1 : 0);
        return new StackEffect(pops, ReturnsValue(called) ? 1 : 0);
    }

    private static int Pop(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Pop0 => 0,
        StackBehaviour.Pop1 or StackBehaviour.Popi or StackBehaviour.Popref => 1,
        StackBehaviour.Pop1_pop1 or StackBehaviour.Popi_pop1 or StackBehaviour.Popi_popi or StackBehaviour.Popi_popi8
            or StackBehaviour.Popi_popr4 or StackBehaviour.Popi_popr8 or StackBehaviour.Popref_pop1
            or StackBehaviour.Popref_popi => 2,
        StackBehaviour.Popi_popi_popi or StackBehaviour.Popref_popi_popi or StackBehaviour.Popref_popi_popi8
            or StackBehaviour.Popref_popi_popr4 or StackBehaviour.Popref_popi_popr8 or StackBehaviour.Popref_popi_popref => 3,
        StackBehaviour.PopAll => All,
        _ => throw new InvalidOperationException($"stack behaviour {behaviour}"),
    };

    private static int Push(StackBehaviour behaviour) => behaviour switch
    {
        StackBehaviour.Push0 => 0,
        StackBehaviour.Push1_push1 => 2,
        _ => 1,
    };
}
