using Mono.Cecil;
using NFProjTools.Pe;

namespace NFProjTools.Checking;

/// <summary>
/// Arguments of the attributes that stay for the device: what the run time decodes are primitive values, strings and object[].
/// </summary>
internal sealed class AttributeCheck : ICheck
{
    public void Check(ModuleDefinition module, Findings findings)
    {
        foreach (var type in module.GetTypes().Where(t => !Omitted.Contains(t)))
        {
            var owners = type.Fields.Cast<ICustomAttributeProvider>().Concat(type.Methods).Append(type);
            var attributes = owners.SelectMany(o => o.CustomAttributes);
        foreach (var attribute in attributes.Where(a => !Omitted.Contains(a) && !IsDecoded(a)))
            {
                findings.Add(Rules.AttributeArgument, type, attribute.AttributeType.Name);
            }
        }
    }

    private static bool IsDecoded(CustomAttribute attribute) =>
        !attribute.HasProperties && !attribute.HasFields && attribute.ConstructorArguments.All(IsDecoded);

    private static bool IsDecoded(CustomAttributeArgument argument) => argument.Value switch
    {
        CustomAttributeArgument boxed => IsDecoded(boxed),
        CustomAttributeArgument[] elements => argument.Type.FullName == "System.Object[]" && elements.All(IsDecoded),
        null => false,
        _ => argument.Type.IsPrimitive || argument.Type.MetadataType == MetadataType.String,
    };
}
