using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Checking;

/// <summary>Types that nanoFramework cannot express, wherever they are declared or used.</summary>
internal sealed class LanguageCheck : ICheck
{
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
        if (type.HasGenericParameters)
        {
            findings.Add(Rules.Generic, type, "has type parameters");
        }

        foreach (var used in type.Fields.Select(f => f.FieldType).Concat(type.Interfaces.Select(i => i.InterfaceType)))
        {
            CheckUse(used, (rule, detail) => findings.Add(rule, type, detail));
        }

        if (type.BaseType != null)
        {
            CheckUse(type.BaseType, (rule, detail) => findings.Add(rule, type, detail));
        }

        foreach (var method in type.Methods.Where(m => type.IsInterface && m.HasBody))
        {
            findings.Add(Rules.InterfaceMethodBody, method, "has a body");
        }
    }

    private static void CheckMethod(MethodDefinition method, Findings findings)
    {
        if (method.HasGenericParameters)
        {
            findings.Add(Rules.Generic, method, "has type parameters");
        }

        foreach (var type in SignatureTypes(method))
        {
            CheckUse(type, (rule, detail) => findings.Add(rule, method, detail));
        }

        if (!method.HasBody)
        {
            return;
        }

        foreach (var instruction in method.Body.Instructions)
        {
            foreach (var type in OperandTypes(instruction))
            {
                CheckUse(type, (rule, detail) => findings.Add(rule, method, instruction, detail));
            }
        }
    }

    private static IEnumerable<TypeReference> SignatureTypes(MethodDefinition method)
    {
        var locals = method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [];
        return method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType).Concat(locals);
    }

    private static IEnumerable<TypeReference> OperandTypes(Instruction instruction) => instruction.Operand switch
    {
        GenericInstanceMethod method => method.GenericArguments.Append(new GenericInstanceType(method.DeclaringType)),
        MethodReference method => [method.DeclaringType],
        FieldReference field => [field.DeclaringType],
        TypeReference type => [type],
        _ => [],
    };

    private static void CheckUse(TypeReference type, Action<Rule, string> report)
    {
        switch (type)
        {
            case GenericInstanceType or GenericParameter:
                report(Rules.Generic, $"uses {type.FullName}");
                break;
            case ArrayType { IsVector: false }:
                report(Rules.MultiDimensionalArray, $"uses {type.FullName}");
                break;
            case PointerType or FunctionPointerType or PinnedType:
                report(Rules.Pointer, $"uses {type.FullName}");
                break;
            case TypeSpecification specification:
                CheckUse(specification.ElementType, report);
                break;
        }
    }
}
