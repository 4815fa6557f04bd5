using Mono.Cecil.Cil;

namespace NFProjTools.Weaving;

/// <summary>The instructions that may be executed after one, within its method and leaving exceptions aside.</summary>
internal static class Successors
{
    public static IEnumerable<Instruction> Of(Instruction instruction)
    {
        foreach (var target in Targets(instruction))
        {
            yield return target;
        }

        if (FallsThrough(instruction) && instruction.Next != null)
        {
            yield return instruction.Next;
        }
    }

    public static IEnumerable<Instruction> Targets(Instruction instruction) => instruction.Operand switch
    {
        Instruction target => [target],
        Instruction[] targets => targets,
        _ => [],
    };

    public static bool FallsThrough(Instruction instruction) => instruction.OpCode.FlowControl switch
    {
        FlowControl.Branch or FlowControl.Throw or FlowControl.Return => false,
        _ => true,
    };
}
