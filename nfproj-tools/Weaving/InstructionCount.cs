using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using NFProjTools.Counting;

namespace NFProjTools.Weaving;

/// <summary>
/// Weaves into an assembly that each thread counts the instructions it executes there, as they stood before
/// (<see cref="Work.Instructions"/>).
/// </summary>
public static class InstructionCount
{
    /// <param name="path">An assembly; the file stays as it is.</param>
    /// <returns>The assembly that counts.</returns>
    public static byte[] WeaveInto(string path)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(path, new ReaderParameters(ReadingMode.Immediate) { InMemory = true });
        FieldReference counter = module.ImportReference(typeof(Work).GetField(nameof(Work.Instructions)));
        foreach (MethodDefinition method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).ToArray())
        {
            Weave(method.Body, counter);
        }

        var woven = new MemoryStream();
        module.Write(woven);
        return woven.ToArray();
    }

    private static void Weave(MethodBody body, FieldReference counter)
    {
        IReadOnlyList<Instruction[]> segments = Segments.Of(body);
        body.SimplifyMacros();
        ILProcessor code = body.GetILProcessor();
        foreach (Instruction[] segment in segments)
        {
            InsertBefore(segment[0], code, [
                code.Create(OpCodes.Ldsfld, counter),
                code.Create(OpCodes.Ldc_I8, (long)segment.Length),
                code.Create(OpCodes.Add),
                code.Create(OpCodes.Stsfld, counter),
            ]);
        }
    }

    /// <summary>
    /// The instruction's object becomes the first of those inserted, so that branches and handlers that point to it run them.
    /// </summary>
    internal static void InsertBefore(Instruction first, ILProcessor code, IReadOnlyList<Instruction> inserted)
    {
        Instruction moved = code.Create(OpCodes.Nop);
        (moved.OpCode, moved.Operand) = (first.OpCode, first.Operand);
        (first.OpCode, first.Operand) = (inserted[0].OpCode, inserted[0].Operand);
        Instruction at = first;
        foreach (Instruction instruction in inserted.Skip(1).Append(moved))
        {
            code.InsertAfter(at, instruction);
            at = instruction;
        }
    }
}
