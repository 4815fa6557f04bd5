using Mono.Cecil.Cil;

namespace NFProjTools.Weaving;

/// <summary>
/// A method's code cut where execution may enter, or leave by a branch, a call or an exception: once the first instruction of a
/// segment is executed, all of them are.
/// </summary>
internal static class Segments
{
    public static IReadOnlyList<Instruction[]> Of(MethodBody body)
    {
        var entries = Entries(body);
        var segments = new List<Instruction[]>();
        var open = new List<Instruction>();
        foreach (var instruction in body.Instructions)
        {
            if (open.Count > 0 && entries.Contains(instruction))
            {
                segments.Add([.. open]);
                open.Clear();
            }

            open.Add(instruction);
            if (MayLeave(instruction))
            {
                segments.Add([.. open]);
                open.Clear();
            }
        }

        if (open.Count > 0)
        {
            segments.Add([.. open]);
        }

        return segments;
    }

    private static HashSet<Instruction> Entries(MethodBody body)
    {
        var entries = body.Instructions.SelectMany(Successors.Targets).ToHashSet();
        foreach (var handler in body.ExceptionHandlers)
        {
            Instruction?[] borders =
                [handler.TryStart, handler.TryEnd, handler.FilterStart, handler.HandlerStart, handler.HandlerEnd];
            entries.UnionWith(borders.OfType<Instruction>());
        }

        return entries;
    }

    private static bool MayLeave(Instruction instruction) =>
        instruction.OpCode.FlowControl is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Call or FlowControl.Return
            or FlowControl.Throw
        || MayThrow(instruction.OpCode.Code);

    private static bool MayThrow(Code code) => code switch
    {
        Code.Newarr or Code.Castclass or Code.Unbox or Code.Unbox_Any or Code.Ldlen or Code.Ldfld or Code.Ldflda or Code.Stfld
            or Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => true,
        >= Code.Ldelema and <= Code.Stelem_Any => true,
        >= Code.Ldind_I1 and <= Code.Stind_R8 => true,
        _ => false,
    };
}
