using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Checking;

/// <summary>A place in a source file, or an assembly where no closer place is known.</summary>
internal readonly record struct Place(string File, int Line, int Column)
{
    private const int HiddenLine = 0xFEEFEE;

    public static Place Of(ModuleDefinition module) => new(module.Name, 0, 0);

    public static Place Of(MethodDefinition method) => Of(method, method.HasBody ? method.Body.Instructions[0] : null);

    /// <summary>The source of an instruction: the last sequence point at or before it.</summary>
    public static Place Of(MethodDefinition method, Instruction? instruction)
    {
        var points = method.DebugInformation.SequencePoints.Where(p => p.StartLine != HiddenLine).ToArray();
        var point = points.LastOrDefault(p => instruction != null && p.Offset <= instruction.Offset) ?? points.FirstOrDefault();
        return point == null ? Of(method.Module) : new Place(point.Document.Url, point.StartLine, point.StartColumn);
    }

    public static Place Of(TypeDefinition type)
    {
        var method = type.Methods.FirstOrDefault(m => m.DebugInformation.HasSequencePoints);
        return method == null ? Of(type.Module) : Of(method);
    }

    public override string ToString() => Line == 0 ? File : $"{File}({Line},{Column})";
}
