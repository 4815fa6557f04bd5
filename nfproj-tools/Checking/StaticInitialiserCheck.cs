using Mono.Cecil;
using NFProjTools.Pe;

namespace NFProjTools.Checking;

/// <summary>
/// Static initialisers use literals and their own class's earlier fields; anything else belongs into an explicit Init.
/// </summary>
internal sealed class StaticInitialiserCheck : ICheck
{
    public void Check(ModuleDefinition module, Findings findings)
    {
        foreach (var type in module.GetTypes())
        {
            foreach (var read in StaticReads.Of(type))
            {
                var constructor = type.Methods.Single(m => m.IsConstructor && m.IsStatic);
                findings.Add(Rules.StaticInitialiser, constructor, read.From, $"reads {read.Type.FullName}");
            }
        }
    }
}
