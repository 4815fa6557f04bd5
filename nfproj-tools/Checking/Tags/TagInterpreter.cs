using Mono.Cecil;
using Mono.Cecil.Cil;
using NFProjTools.Weaving;

namespace NFProjTools.Checking.Tags;

/// <summary>
/// Abstract interpretation of one method: which tags the evaluation stack may hold before each instruction, over all paths.
/// Variables need no state, since a store gives them back their declared type's tag.
/// </summary>
internal sealed class TagInterpreter
{
    private readonly MethodDefinition _method;
    private readonly Dictionary<Instruction, Slot[]> _before = [];
    private readonly Stack<Instruction> _open = [];

    private TagInterpreter(MethodDefinition method) => _method = method;

    /// <summary>The stack before each instruction that can be reached.</summary>
    public static IReadOnlyDictionary<Instruction, Slot[]> Run(MethodDefinition method)
    {
        var interpreter = new TagInterpreter(method);
        interpreter.Flow(method.Body.Instructions[0], []);
        foreach (var handler in method.Body.ExceptionHandlers)
        {
            interpreter.EnterHandler(handler);
        }

        while (interpreter._open.TryPop(out var instruction))
        {
            var after = TagSemantics.After(instruction, method, interpreter._before[instruction]);
            foreach (var next in Successors.Of(instruction))
            {
                interpreter.Flow(next, after);
            }
        }

        return interpreter._before;
    }

    private void EnterHandler(ExceptionHandler handler)
    {
        Slot[] exception = [Slot.Of(Tags.Reference)];
        var holdsException = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
        Flow(handler.HandlerStart, holdsException ? exception : []);
        if (handler.FilterStart != null)
        {
            Flow(handler.FilterStart, exception);
        }
    }

    private void Flow(Instruction to, Slot[] stack)
    {
        if (!_before.TryGetValue(to, out var known))
        {
            _before.Add(to, stack);
            _open.Push(to);
            return;
        }

        if (known.Length != stack.Length)
        {
            throw new ToolError($"{_method.FullName}: invalid IL: paths meet with {known.Length} and {stack.Length} values on the stack");
        }

        var joined = known.Zip(stack, (a, b) => a.Join(b)).ToArray();
        if (!joined.AsSpan().SequenceEqual(known))
        {
            _before[to] = joined;
            _open.Push(to);
        }
    }
}
