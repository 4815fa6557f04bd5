using System.Globalization;
using Mono.Cecil;
using Mono.Cecil.Cil;
using NFProjTools.Dump;
using NFProjTools.Input;
using NFProjTools.Pe;

namespace ELicense.Tests.NFProjTools;

public class PeRoundTripTests
{
    [Fact]
    public void Every_method_reads_back_token_by_token()
    {
        using var sample = CompiledSample.Of(EverySort.Source);
        using var assembly = sample.Open();
        AssertSameCode(assembly);
    }

    [Fact]
    public void The_same_assembly_gives_the_same_bytes()
    {
        using var sample = CompiledSample.Of(EverySort.Source);
        using var first = sample.Open();
        using var second = sample.Open();
        Assert.Equal(PeWriter.Write(first.Module), PeWriter.Write(second.Module));
    }

    [Fact]
    public void The_dump_shows_data_attributes_and_handlers()
    {
        using var sample = CompiledSample.Of(EverySort.Source);
        using var assembly = sample.Open();
        var text = new StringWriter();
        PeDump.Write(PeImage.Parse(PeWriter.Write(assembly.Module), "sample.pe"), text);
        Assert.Contains("= 0102030405060708090A0B0C", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("MarkAttribute::.ctor(System.String,System.Int32,System.Object[])", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("Catch System.Exception", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("kept in its uses only\" ", text.ToString(), StringComparison.Ordinal);
    }

    internal static void AssertSameCode(DeviceAssembly assembly)
    {
        var image = PeImage.Parse(PeWriter.Write(assembly.Module), assembly.Path);
        var names = new PeNames(image);
        var decoder = new BodyDecoder(image, names);
        var expected = new Layout(assembly.Module).Methods.ToArray();
        Assert.Equal(expected.Length, image.Count(PeTable.MethodDef));
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.Equal(NameOf(expected[i]), names.Method(i));
            var row = image.Row(PeTable.MethodDef, i);
            Assert.Equal(expected[i].HasBody, row.U16(2) != PeFormat.None);
            if (expected[i].HasBody)
            {
                AssertSameBody(expected[i], decoder.Decode(i));
            }
        }
    }

    private static void AssertSameBody(MethodDefinition method, PeMethodBody actual)
    {
        var expected = method.Body.Instructions;
        Assert.Equal(expected.Count, actual.Instructions.Count);
        var offsets = expected.Zip(actual.Instructions).ToDictionary(pair => pair.First, pair => pair.Second.Offset);
        foreach (var (from, to) in expected.Zip(actual.Instructions))
        {
            Assert.Equal(from.OpCode, to.OpCode);
            Assert.Equal(Operand(from, offsets), to.Operand);
        }

        var end = actual.Clauses.Count > 0 ? actual.Clauses.Max(c => c.HandlerEnd) : 0;
        int At(Instruction? instruction) => instruction == null ? end : offsets[instruction];
        var clauses = method.Body.ExceptionHandlers.Select(h => new PeClause(
            ModeOf(h.HandlerType),
            h.FilterStart != null ? BodyDecoder.Offset(At(h.FilterStart)) : h.CatchType?.FullName ?? string.Empty,
            At(h.TryStart), At(h.TryEnd), At(h.HandlerStart), At(h.HandlerEnd)));
        Assert.Equal(clauses.OrderBy(c => c.HandlerStart), actual.Clauses);
    }

    private static string Operand(Instruction instruction, Dictionary<Instruction, int> offsets) => instruction.Operand switch
    {
        null => string.Empty,
        string text => BodyDecoder.Quoted(text),
        Instruction target => BodyDecoder.Offset(offsets[target]),
        Instruction[] targets => string.Join(' ', targets.Select(t => BodyDecoder.Offset(offsets[t]))),
        MethodReference method => NameOf(method),
        FieldReference field => $"{NameOf(field.FieldType)} {field.DeclaringType.FullName}::{KeptName(field)}",
        TypeReference type => NameOf(type),
        ParameterDefinition parameter => parameter.Sequence.ToString(CultureInfo.InvariantCulture),
        VariableDefinition local => local.Index.ToString(CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException(instruction.ToString()),
    };

    private static string NameOf(MethodReference method) =>
        $"{NameOf(method.ReturnType)} {method.DeclaringType.FullName}::{KeptName(method)}"
        + $"({string.Join(',', method.Parameters.Select(p => NameOf(p.ParameterType)))})";

    // What no other assembly can name has no name in the file.
    private static string KeptName(MemberReference member) => member switch
    {
        MethodDefinition method => new MemberNames(method.Module).Of(method),
        FieldDefinition field => new MemberNames(field.Module).Of(field),
        _ => member.Name,
    };

    /// <summary>The device has no native integers: they are written as 32 bits.</summary>
    private static string NameOf(TypeReference type)
    {
        while (type is IModifierType modified)
        {
            type = modified.ElementType;
        }

        return type.FullName.Replace("System.UIntPtr", "System.UInt32", StringComparison.Ordinal)
            .Replace("System.IntPtr", "System.Int32", StringComparison.Ordinal);
    }

    private static ClauseMode ModeOf(ExceptionHandlerType type) => type switch
    {
        ExceptionHandlerType.Catch => ClauseMode.Catch,
        ExceptionHandlerType.Filter => ClauseMode.Filter,
        ExceptionHandlerType.Finally => ClauseMode.Finally,
        _ => ClauseMode.Fault,
    };
}
