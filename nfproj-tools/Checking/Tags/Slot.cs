using Mono.Cecil;

namespace NFProjTools.Checking.Tags;

/// <summary>What is known of one value on the evaluation stack.</summary>
/// <param name="Tags">The tags it may carry.</param>
/// <param name="Type">The static type of an object or array, or of what an address points to; null where paths disagree.</param>
internal readonly record struct Slot(Tags Tags, TypeReference? Type)
{
    public static Slot Of(Tags tags) => new(tags, null);

    /// <summary>A value as it is loaded from a variable declared with this type, whose tag it has.</summary>
    public static Slot Of(TypeReference type)
    {
        while (type is IModifierType modified)
        {
            type = modified.ElementType;
        }

        return type switch
        {
            ByReferenceType reference => new Slot(Tags.Address, reference.ElementType),
            { MetadataType: MetadataType.ValueType } when Underlying(type) is { } underlying => Of(underlying),
            _ => new Slot(TagOf(type.MetadataType), type),
        };
    }

    public Slot Join(Slot other) => new(Tags | other.Tags, Type?.FullName == other.Type?.FullName ? Type : null);

    public bool May(Tags tags) => (Tags & tags) != 0;

    private static Tags TagOf(MetadataType type) => type switch
    {
        MetadataType.Boolean or MetadataType.Char or MetadataType.SByte or MetadataType.Byte or MetadataType.Int16
            or MetadataType.UInt16 or MetadataType.Int32 or MetadataType.IntPtr => Tags.I4,
        MetadataType.UInt32 or MetadataType.UIntPtr => Tags.U4,
        MetadataType.Int64 => Tags.I8,
        MetadataType.UInt64 => Tags.U8,
        MetadataType.Single or MetadataType.Double => Tags.Float,
        _ => Tags.Reference,
    };

    private static TypeReference? Underlying(TypeReference type)
    {
        var definition = type.Resolve();
        return definition is { IsEnum: true } ? definition.Fields.Single(f => !f.IsStatic).FieldType : null;
    }
}
