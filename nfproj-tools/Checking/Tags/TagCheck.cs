using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Checking.Tags;

/// <summary>
/// Signed operations on values whose run-time tag is unsigned. Inside a method the tags follow from the code; at its borders
/// (arguments,
/// results, ref and out) the tag must be the declared type's, so that each method can be judged by itself.
/// </summary>
internal sealed class TagCheck : ICheck
{
    public void Check(ModuleDefinition module, Findings findings)
    {
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            foreach (var (instruction, stack) in TagInterpreter.Run(method).OrderBy(pair => pair.Key.Offset))
            {
                Check(method, instruction, stack, findings);
            }
        }
    }

    private static void Check(MethodDefinition method, Instruction instruction, Slot[] stack, Findings findings)
    {
        if (OperatorRule(instruction.OpCode.Code, stack) is { } broken)
        {
            findings.Add(broken, method, instruction, instruction.OpCode.Name);
        }

        switch (instruction.OpCode.Code)
        {
            case Code.Call or Code.Callvirt or Code.Newobj:
                CheckArguments(method, instruction, stack, findings);
                break;
            case Code.Ret when stack.Length > 0:
                Require(Rules.ReturnTag, method.ReturnType, stack[^1], "the result");
                break;
            case Code.Starg or Code.Starg_S:
                var parameter = (ParameterDefinition)instruction.Operand;
                Require(Rules.ParameterStoreTag, parameter.ParameterType, stack[^1], parameter.Name);
                break;
            case Code.Stind_I4 or Code.Stind_I8 or Code.Stobj when stack[^2] is { Tags: Tags.Address, Type: { } pointee }:
                Require(Rules.ReferenceStoreTag, pointee, stack[^1], pointee.Name);
                break;
        }

        void Require(Rule rule, TypeReference declared, Slot actual, string what)
        {
            if (Slot.Of(declared).May(Tags.Signed) && actual.May(Tags.Unsigned))
            {
                findings.Add(rule, method, instruction, what);
            }
        }
    }

    private static Rule? OperatorRule(Code code, Slot[] stack) => code switch
    {
        Code.Shr when stack[^2].May(Tags.Unsigned) => Rules.SignedShift,
        Code.Rem when stack[^2].May(Tags.Unsigned) => Rules.SignedRemainder,
        Code.Conv_I8 when stack[^1].May(Tags.U4) => Rules.SignedWidening,
        Code.Conv_R4 or Code.Conv_R8 when stack[^1].May(Tags.Unsigned) => Rules.SignedToFloat,
        Code.Conv_R_Un when stack[^1].May(Tags.Signed) => Rules.UnsignedToFloat,
        _ => null,
    };

    private static void CheckArguments(MethodDefinition method, Instruction instruction, Slot[] stack, Findings findings)
    {
        var called = (MethodReference)instruction.Operand;
        var first = stack.Length - called.Parameters.Count;
        foreach (var parameter in called.Parameters)
        {
            if (Slot.Of(parameter.ParameterType).May(Tags.Signed) && stack[first + parameter.Index].May(Tags.Unsigned))
            {
                findings.Add(Rules.ArgumentTag, method, instruction, $"{Argument(parameter)} of {called.Name}");
            }
        }
    }

    private static string Argument(ParameterDefinition parameter) =>
        parameter.Name.Length > 0 ? parameter.Name : $"argument {parameter.Index + 1}";
}
