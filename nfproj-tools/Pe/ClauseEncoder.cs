using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Pe;

/// <summary>
/// The exception clauses that follow a method's code: 12 bytes each, inner ones first, and their number in the last byte.
/// </summary>
internal sealed class ClauseEncoder(Tokens tokens, TableWriter writer, Func<Instruction?, int> offsetOf)
{
    public void Write(MethodDefinition method)
    {
        var clauses = method.Body.ExceptionHandlers;
        if (clauses.Count == 0)
        {
            return;
        }

        if (clauses.Count > byte.MaxValue)
        {
            throw new ToolError($"{method.FullName}: {clauses.Count} exception clauses, and the format has room for 255");
        }

        foreach (var clause in clauses.OrderBy(c => offsetOf(c.HandlerStart)))
        {
            Write(clause);
        }

        writer.U8(clauses.Count);
    }

    private void Write(ExceptionHandler clause)
    {
        writer.U16((int)ModeOf(clause.HandlerType));
        writer.U16(clause.HandlerType switch
        {
            ExceptionHandlerType.Catch => tokens.InTable(clause.CatchType),
            ExceptionHandlerType.Filter => offsetOf(clause.FilterStart),
            _ => 0,
        });
        writer.U16(offsetOf(clause.TryStart));
        writer.U16(offsetOf(clause.TryEnd));
        writer.U16(offsetOf(clause.HandlerStart));
        writer.U16(offsetOf(clause.HandlerEnd));
    }

    private static ClauseMode ModeOf(ExceptionHandlerType type) => type switch
    {
        ExceptionHandlerType.Catch => ClauseMode.Catch,
        ExceptionHandlerType.Fault => ClauseMode.Fault,
        ExceptionHandlerType.Finally => ClauseMode.Finally,
        _ => ClauseMode.Filter,
    };
}
