namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Constructor | AttributeTargets.Method)]
public sealed class DebuggerStepThroughAttribute : Attribute
{
    public extern DebuggerStepThroughAttribute();
}
