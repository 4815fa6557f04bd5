using System.Reflection;

namespace System.Runtime.CompilerServices;

[AttributeUsage(AttributeTargets.Assembly)]
public sealed class InternalsVisibleToAttribute : Attribute
{
    public extern InternalsVisibleToAttribute(string assemblyName);
    public extern string AssemblyName { get; }
}
