namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Constructor | AttributeTargets.Method | AttributeTargets.Property)]
public sealed class DebuggerHiddenAttribute : Attribute
{
    public extern DebuggerHiddenAttribute();
}
