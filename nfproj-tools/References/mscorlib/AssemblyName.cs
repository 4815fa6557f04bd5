namespace System.Reflection;

public sealed class AssemblyName
{
    internal extern AssemblyName();
    public extern string Name { get; }
    public extern string FullName { get; }
    public extern Version Version { get; }
}
