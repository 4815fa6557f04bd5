using Mono.Cecil;

namespace NFProjTools.Checking;

/// <summary>Looks an assembly over for the rules of one sort.</summary>
internal interface ICheck
{
    void Check(ModuleDefinition module, Findings findings);
}
