using Mono.Cecil;
using Mono.Cecil.Cil;
using NFProjTools.Input;
using NFProjTools.Weaving;

namespace NFProjTools.Pe;

/// <summary>The greatest depth of the evaluation stack, over all paths of a method.</summary>
internal sealed class StackDepth
{
    private readonly MethodDefinition _method;
    private readonly Dictionary<Instruction, int> _depthBefore = [];
    private readonly Stack<Instruction> _open = [];
    private int _greatest;

    private StackDepth(MethodDefinition method) => _method = method;

    public static int Of(MethodDefinition method)
    {
        var depth = new StackDepth(method);
        depth.Enter(method.Body.Instructions[0], 0);
        foreach (var handler in method.Body.ExceptionHandlers)
        {
            depth.EnterHandler(handler);
        }

        while (depth._open.TryPop(out var instruction))
        {
            depth.Follow(instruction);
        }

        return depth._greatest;
    }

    private void EnterHandler(ExceptionHandler handler)
    {
        var holdsException = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
        Enter(handler.HandlerStart, holdsException ? 1 : 0);
        if (handler.FilterStart != null)
        {
            Enter(handler.FilterStart, 1);
        }
    }

    private void Enter(Instruction instruction, int depth)
    {
        _greatest = Math.Max(_greatest, depth);
        if (_depthBefore.TryAdd(instruction, depth))
        {
            _open.Push(instruction);
        }
    }

    private void Follow(Instruction instruction)
    {
        var effect = StackEffect.Of(instruction, _method);
        var before = _depthBefore[instruction];
        var after = (effect.Pops == StackEffect.All ? 0 : before - effect.Pops) + effect.Pushes;
        foreach (var next in Successors.Of(instruction))
        {
            Enter(next, after);
        }

        _greatest = Math.Max(_greatest, after);
    }
}
