using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Checking;

/// <summary>Instructions that the interpreter refuses, or executes as something else.</summary>
internal sealed class OpCodeCheck : ICheck
{
    public void Check(ModuleDefinition module, Findings findings)
    {
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            foreach (var instruction in method.Body.Instructions)
            {
                Check(method, instruction, findings);
            }
        }
    }

    private static void Check(MethodDefinition method, Instruction instruction, Findings findings)
    {
        switch (instruction.OpCode.Code)
        {
            case Code.Arglist or Code.Jmp or Code.Calli or Code.Ckfinite or Code.Localloc or Code.Cpblk or Code.Initblk
                or Code.Mkrefany or Code.Refanyval or Code.Refanytype or Code.Readonly or Code.Unaligned or Code.No:
                findings.Add(Rules.UnsupportedOpCode, method, instruction, instruction.OpCode.Name);
                break;
            case var _ when instruction.OpCode.Name.Contains(".ovf", StringComparison.Ordinal):
                findings.Add(Rules.CheckedArithmetic, method, instruction, instruction.OpCode.Name);
                break;
            case Code.Call or Code.Callvirt when IsDebugCall((MethodReference)instruction.Operand):
                findings.Add(Rules.DebugCall, method, instruction, ((MethodReference)instruction.Operand).FullName);
                break;
        }
    }

    private static bool IsDebugCall(MethodReference called) => called.DeclaringType.FullName == "System.Diagnostics.Debug";
}
