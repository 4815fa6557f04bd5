using Mono.Cecil;

namespace NFProjTools.Checking;

/// <summary>Every member used must be in the assemblies referenced, which declare what the device has.</summary>
internal sealed class ReferenceCheck : ICheck
{
    public void Check(ModuleDefinition module, Findings findings)
    {
        foreach (var type in module.GetTypeReferences().Where(t => !Exists(() => t.Resolve())))
        {
            findings.Add(Rules.UnknownMember, module, type.FullName);
        }

        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            foreach (var instruction in method.Body.Instructions.Where(i => !Exists(i.Operand)))
            {
                findings.Add(Rules.UnknownMember, method, instruction, instruction.Operand.ToString()!);
            }
        }
    }

    private static bool Exists(object operand) => operand switch
    {
        MethodReference { DeclaringType: ArrayType } or MethodDefinition or FieldDefinition => true,
        MethodReference method => Exists(() => method.Resolve()),
        FieldReference field => Exists(() => field.Resolve()),
        _ => true,
    };

    private static bool Exists(Func<IMemberDefinition?> resolve)
    {
        try
        {
            return resolve() != null;
        }
        catch (AssemblyResolutionException)
        {
            return false;
        }
    }
}
