using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Checking;

/// <summary>The declared types of the arguments and locals that an instruction names, in its short forms too.</summary>
internal static class Slots
{
    public static TypeReference? TypeLoadedBy(Instruction instruction, MethodDefinition method) => instruction.OpCode.Code switch
    {
        Code.Ldarg_0 or Code.Ldarg_1 or Code.Ldarg_2 or Code.Ldarg_3 =>
            ArgumentType(method, instruction.OpCode.Code - Code.Ldarg_0),
        Code.Ldarg or Code.Ldarg_S => OperandType(instruction),
        Code.Ldloc_0 or Code.Ldloc_1 or Code.Ldloc_2 or Code.Ldloc_3 =>
            method.Body.Variables[instruction.OpCode.Code - Code.Ldloc_0].VariableType,
        Code.Ldloc or Code.Ldloc_S => OperandType(instruction),
        _ => null,
    };

    /// <summary>The type of the argument or local that is an instruction's operand.</summary>
    public static TypeReference OperandType(Instruction instruction) => instruction.Operand switch
    {
        ParameterDefinition parameter => parameter.ParameterType,
        VariableDefinition variable => variable.VariableType,
        _ => throw new InvalidOperationException(instruction.ToString()),
    };

    private static TypeReference ArgumentType(MethodDefinition method, int index)
    {
        if (!method.HasThis)
        {
            return method.Parameters[index].ParameterType;
        }

        return index == 0 ? method.Body.ThisParameter.ParameterType : method.Parameters[index - 1].ParameterType;
    }
}
