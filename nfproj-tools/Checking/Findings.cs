using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Checking;

/// <summary>What the checks of one assembly have found so far.</summary>
internal sealed class Findings
{
    private readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public void Add(Rule rule, MethodDefinition method, Instruction instruction, string detail) =>
        _all.Add(new Finding(rule, method, Place.Of(method, instruction), $"{method.FullName}: {detail}"));

    public void Add(Rule rule, MethodDefinition method, string detail) =>
        _all.Add(new Finding(rule, method, Place.Of(method), $"{method.FullName}: {detail}"));

    public void Add(Rule rule, TypeDefinition type, string detail) =>
        _all.Add(new Finding(rule, type, Place.Of(type), $"{type.FullName}: {detail}"));

    public void Add(Rule rule, ModuleDefinition module, string detail) =>
        _all.Add(new Finding(rule, module.Assembly, Place.Of(module), detail));
}
