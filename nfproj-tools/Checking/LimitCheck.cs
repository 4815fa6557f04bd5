using Mono.Cecil;
using Mono.Cecil.Cil;
using NFProjTools.Pe;

namespace NFProjTools.Checking;

/// <summary>What is counted in one byte on the device, or runs out of room there.</summary>
internal sealed class LimitCheck : ICheck
{
    private const int StackLimit = 250;
    private const int CountLimit = 255;

    public void Check(ModuleDefinition module, Findings findings)
    {
        foreach (var type in module.GetTypes())
        {
            CheckType(type, findings);
            foreach (var method in type.Methods)
            {
                CheckMethod(method, findings);
            }
        }
    }

    private static void CheckType(TypeDefinition type, Findings findings)
    {
        var layout = new TypeLayout(type, 0, 0);
        Require(layout.VirtualMethods.Count, "virtual");
        Require(layout.InstanceMethods.Count, "instance");
        Require(layout.StaticMethods.Count, "static");

        void Require(int count, string sort)
        {
            if (count > CountLimit)
            {
                findings.Add(Rules.MethodsOfType, type, $"{count} {sort} methods");
            }
        }
    }

    private static void CheckMethod(MethodDefinition method, Findings findings)
    {
        var arguments = method.Parameters.Count + (method.HasThis ? 1 : 0);
        if (arguments > CountLimit)
        {
            findings.Add(Rules.Arguments, method, $"{arguments} arguments");
        }

        if (!method.HasBody)
        {
            return;
        }

        if (method.Body.Variables.Count > CountLimit)
        {
            findings.Add(Rules.Locals, method, $"{method.Body.Variables.Count} locals");
        }

        var depth = StackDepth.Of(method);
        if (depth > StackLimit)
        {
            findings.Add(Rules.StackDepth, method, $"{depth} values on the evaluation stack");
        }

        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.Operand is Instruction[] { Length: > CountLimit } targets)
            {
                findings.Add(Rules.SwitchTargets, method, instruction, $"{targets.Length} cases");
            }
        }
    }
}
