using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Pe;

/// <summary>
/// Puts the field in the place of an accessor that does nothing but reach it, where no other assembly can call that. On the interpreter a
/// call costs more than all the rest of it, and a method costs 16 bytes before its code.
/// </summary>
internal static class HiddenAccessors
{
    public static void Replace(ModuleDefinition module, MemberNames names)
    {
        var methods = module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody).ToArray();
        var fields = new Dictionary<MethodDefinition, (OpCode Reach, FieldReference Field)>();
        foreach (var method in methods.Where(names.IsHidden))
        {
            if (Reaches(method) is { } reach)
            {
                fields.Add(method, reach);
            }
        }

        var taken = new HashSet<MethodDefinition>();
        foreach (var instruction in methods.SelectMany(method => method.Body.Instructions))
        {
            if (instruction.Operand is not MethodDefinition called || !fields.TryGetValue(called, out var field))
            {
                continue;
            }

            if (instruction.OpCode.Code is Code.Call or Code.Callvirt)
            {
                (instruction.OpCode, instruction.Operand) = field;
            }
            else
            {
                taken.Add(called);
            }
        }

        foreach (var accessor in fields.Keys.Except(taken))
        {
            accessor.DeclaringType.Methods.Remove(accessor);
        }
    }

    private static (OpCode Reach, FieldReference Field)? Reaches(MethodDefinition method)
    {
        var code = method.Body.Instructions;
        return code.Select(instruction => instruction.OpCode.Code).ToArray() switch
        {
            [Code.Ldarg_0, Code.Ldfld, Code.Ret] => (OpCodes.Ldfld, (FieldReference)code[1].Operand),
            [Code.Ldarg_0, Code.Ldarg_1, Code.Stfld, Code.Ret] => (OpCodes.Stfld, (FieldReference)code[2].Operand),
            [Code.Ldsfld, Code.Ret] => (OpCodes.Ldsfld, (FieldReference)code[0].Operand),
            _ => null,
        };
    }
}
