using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Checking;

/// <summary>Methods marked hot allocate nothing and copy no structs.</summary>
internal sealed class HotCheck : ICheck
{
    private const string HotAttribute = "HotAttribute";

    public void Check(ModuleDefinition module, Findings findings)
    {
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody && IsHot(m)))
        {
            foreach (var instruction in method.Body.Instructions)
            {
                if (Allocates(instruction))
                {
                    findings.Add(Rules.HotAllocation, method, instruction, instruction.ToString());
                }
                else if (LoadsStruct(instruction, method))
                {
                    findings.Add(Rules.HotStruct, method, instruction, instruction.ToString());
                }
            }
        }
    }

    private static bool IsHot(MethodDefinition method) => method.CustomAttributes.Any(a => a.AttributeType.Name == HotAttribute);

    private static bool Allocates(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Newobj or Code.Newarr or Code.Box => true,
        Code.Call or Code.Callvirt => instruction.Operand is MethodReference
        {
            DeclaringType.FullName: "System.String",
            ReturnType: { MetadataType: MetadataType.String } or ArrayType,
        },
        _ => false,
    };

    private static bool LoadsStruct(Instruction instruction, MethodDefinition method) => instruction.OpCode.Code switch
    {
        Code.Ldfld or Code.Ldsfld => IsStruct(((FieldReference)instruction.Operand).FieldType),
        Code.Ldobj or Code.Ldelem_Any or Code.Unbox_Any => IsStruct((TypeReference)instruction.Operand),
        _ => Slots.TypeLoadedBy(instruction, method) is { } type && IsStruct(type),
    };

    private static bool IsStruct(TypeReference type) =>
        type is { IsValueType: true, IsPrimitive: false } && type.Resolve() is { IsEnum: false };
}
