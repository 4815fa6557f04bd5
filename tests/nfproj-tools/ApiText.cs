using System.Globalization;
using Mono.Cecil;

namespace ELicense.Tests.NFProjTools;

/// <summary>Public types and members as text, in the form of the list of nanoFramework's API.</summary>
internal static class ApiText
{
    private static readonly Dictionary<string, string> _keywords = new()
    {
        ["System.Void"] = "void", ["System.Boolean"] = "bool", ["System.Byte"] = "byte", ["System.SByte"] = "sbyte",
        ["System.Int16"] = "short", ["System.UInt16"] = "ushort", ["System.Int32"] = "int", ["System.UInt32"] = "uint",
        ["System.Int64"] = "long", ["System.UInt64"] = "ulong", ["System.Single"] = "float", ["System.Double"] = "double",
        ["System.Char"] = "char", ["System.String"] = "string", ["System.Object"] = "object",
    };

    public static string NameOf(TypeDefinition type) =>
        type.DeclaringType == null ? type.Name : $"{NameOf(type.DeclaringType)}.{type.Name}";

    public static IEnumerable<string> MembersOf(TypeDefinition type)
    {
        var members = type.Fields.Where(f => IsVisible(f) && !f.IsSpecialName).Select(Field);
        members = members.Concat(type.Methods.Where(IsListed).Select(Method));
        members = members.Concat(type.Properties.Where(p => IsVisible(Accessor(p))).Select(Property));
        return members.Concat(type.Events.Where(e => IsVisible(e.AddMethod)).Select(Event));
    }

    public static string Enum(TypeDefinition type)
    {
        var underlying = Type(type.Fields.Single(f => !f.IsStatic).FieldType);
        var members = type.Fields.Where(f => f.IsStatic).Select(f => $"{f.Name} = {Invariant(f.Constant)}");
        return $"enum {NameOf(type)}{(underlying == "int" ? string.Empty : " : " + underlying)} {{ {string.Join(", ", members)} }}";
    }

    public static string Delegate(TypeDefinition type)
    {
        var invoke = type.Methods.Single(m => m.Name == "Invoke");
        return $"delegate {Type(invoke.ReturnType)} {NameOf(type)}({Parameters(invoke)});";
    }

    public static string Declaration(TypeDefinition type)
    {
        var kind = type.IsInterface ? "interface" : type.IsValueType ? "struct" : "class";
        var modifiers = type switch
        {
            { IsInterface: true } or { IsValueType: true } => string.Empty,
            { IsAbstract: true, IsSealed: true } => "static ",
            { IsAbstract: true } => "abstract ",
            { IsSealed: true } => "sealed ",
            _ => string.Empty,
        };
        string[] bases =
        [
            .. type.BaseType is null or { FullName: "System.Object" or "System.ValueType" } ? [] : new[] { Type(type.BaseType) },
            .. type.Interfaces.Select(i => Type(i.InterfaceType)),
        ];
        return $"{modifiers}{kind} {NameOf(type)}{(bases.Length == 0 ? string.Empty : " : " + string.Join(", ", bases))}";
    }

    private static bool IsListed(MethodDefinition method) => method.Name.Contains('.') && !method.IsConstructor
        ? method.Overrides.Count > 0
        : IsVisible(method) && !method.IsGetter && !method.IsSetter && !method.IsAddOn && !method.IsRemoveOn
            && method.DeclaringType.BaseType?.FullName != "System.MulticastDelegate";

    private static bool IsVisible(FieldDefinition field) => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;

    private static bool IsVisible(MethodDefinition method) =>
        method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static MethodDefinition Accessor(PropertyDefinition property) => property.GetMethod ?? property.SetMethod;

    private static string Field(FieldDefinition field)
    {
        var modifiers = Visibility(field.IsPublic);
        if (field.IsLiteral)
        {
            return $"{modifiers}const {Type(field.FieldType)} {field.Name} = {Constant(field.Constant)};";
        }

        return $"{modifiers}{(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}"
            + $"{Type(field.FieldType)} {field.Name};";
    }

    private static string Method(MethodDefinition method)
    {
        var conditional = method.CustomAttributes.FirstOrDefault(a => a.AttributeType.Name == "ConditionalAttribute");
        var attribute = conditional == null ? string.Empty : $"[Conditional(\"{conditional.ConstructorArguments[0].Value}\")] ";
        return attribute + method switch
        {
            { Name: "Finalize" } => $"~{method.DeclaringType.Name}();",
            { IsConstructor: true } => $"{Modifiers(method)}{method.DeclaringType.Name}({Parameters(method)});",
            { Name: "op_Implicit" or "op_Explicit" } =>
                $"{Modifiers(method)}{Type(method.ReturnType)} {method.Name[3..].ToLowerInvariant()} operator({Parameters(method)});",
            _ when method.Name.Contains('.') => $"explicit {Type(method.ReturnType)} {method.Name}({Parameters(method)});",
            _ => $"{Modifiers(method)}{Type(method.ReturnType)} {method.Name}({Parameters(method)});",
        };
    }

    private static string Property(PropertyDefinition property)
    {
        var name = property.HasParameters
            ? $"this[{string.Join(", ", property.Parameters.Select(p => $"{Type(p.ParameterType)} {p.Name}"))}]"
            : property.Name;
        var get = property.GetMethod != null && IsVisible(property.GetMethod) ? "get; " : string.Empty;
        var set = property.SetMethod != null && IsVisible(property.SetMethod) ? "set; " : string.Empty;
        return $"{Modifiers(Accessor(property))}{Type(property.PropertyType)} {name} {{ {get}{set}}}";
    }

    private static string Event(EventDefinition @event) =>
        $"{Modifiers(@event.AddMethod)}event {Type(@event.EventType)} {@event.Name};";

    private static string Modifiers(MethodDefinition method)
    {
        if (method.DeclaringType.IsInterface)
        {
            return string.Empty;
        }

        return Visibility(method.IsPublic) + method switch
        {
            { IsStatic: true } => "static ",
            { IsVirtual: true, IsNewSlot: false, IsFinal: true } => "sealed override ",
            { IsVirtual: true, IsNewSlot: false } => "override ",
            { IsAbstract: true } => "abstract ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => string.Empty,
        };
    }

    private static string Visibility(bool isPublic) => isPublic ? "public " : "protected ";

    private static string Parameters(MethodDefinition method) => string.Join(", ", method.Parameters.Select(Parameter));

    private static string Parameter(ParameterDefinition parameter)
    {
        var isParams = parameter.CustomAttributes.Any(a => a.AttributeType.Name == "ParamArrayAttribute");
        var isThis = parameter.Index == 0 && ((MethodDefinition)parameter.Method).CustomAttributes
            .Any(a => a.AttributeType.Name == "ExtensionAttribute");
        var prefix = isThis ? "this " : isParams ? "params " : string.Empty;
        if (parameter.ParameterType is ByReferenceType reference)
        {
            return $"{prefix}{(parameter.IsOut ? "out " : "ref ")}{Type(reference.ElementType)} {parameter.Name}";
        }

        var isEnum = parameter.ParameterType is { IsPrimitive: false } and TypeDefinition { IsEnum: true };
        var value = parameter.HasConstant ? $" = {(isEnum ? $"({Type(parameter.ParameterType)})" : "")}{Constant(parameter.Constant)}" : "";
        return $"{prefix}{Type(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Type(TypeReference type) => type switch
    {
        ArrayType array => Type(array.ElementType) + "[]",
        IModifierType modified => Type(modified.ElementType),
        { DeclaringType: not null } => $"{Type(type.DeclaringType)}.{type.Name}",
        _ => _keywords.GetValueOrDefault(type.FullName, type.Name),
    };

    private static string Constant(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        char c => $"'\\u{(int)c:X4}'",
        bool b => b ? "true" : "false",
        float f => (float.IsInfinity(f) ? (f > 0 ? "Infinity" : "-Infinity") : Invariant(f)) + "f",
        double d when double.IsInfinity(d) => d > 0 ? "Infinity" : "-Infinity",
        _ => Invariant(value),
    };

    private static string Invariant(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
