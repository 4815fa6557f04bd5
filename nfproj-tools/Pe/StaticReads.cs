using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Pe;

/// <summary>
/// Which other types' static fields a static constructor reads, itself or through the methods of this assembly that it calls.
/// nanoFramework
/// runs static constructors before Main, in the order of the MethodDef table, so such a read may find 0 or null.
/// </summary>
internal static class StaticReads
{
    /// <summary>The type read, and the instruction of the static constructor from which the read comes.</summary>
    public readonly record struct Read(TypeDefinition Type, Instruction From);

    public static IEnumerable<Read> Of(TypeDefinition type)
    {
        var constructor = type.Methods.FirstOrDefault(m => m.IsConstructor && m.IsStatic);
        if (constructor == null)
        {
            yield break;
        }

        foreach (var instruction in constructor.Body.Instructions)
        {
            foreach (var read in From(instruction, type, [constructor]))
            {
                yield return new Read(read, instruction);
            }
        }
    }

    private static IEnumerable<TypeDefinition> From(
        Instruction instruction, TypeDefinition reader, HashSet<MethodDefinition> visited) =>
        instruction.Operand switch
        {
            FieldDefinition { IsStatic: true, HasConstant: false } field when IsRead(instruction, field, reader)
                => [field.DeclaringType],
            MethodDefinition { HasBody: true } method when visited.Add(method) =>
                method.Body.Instructions.SelectMany(i => From(i, reader, visited)),
            _ => [],
        };

    private static bool IsRead(Instruction instruction, FieldDefinition field, TypeDefinition reader) =>
        instruction.OpCode.Code is Code.Ldsfld or Code.Ldsflda && field.DeclaringType != reader
        && field.DeclaringType.Methods.Any(m => m.IsConstructor && m.IsStatic);
}
