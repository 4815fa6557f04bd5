using System;

namespace NFProjTools.Device;

/// <summary>
/// Marks a method that runs so often that it may neither allocate nor copy structs; the checker holds it to that. For the tools
/// only: it is
/// left out of the .pe file.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Constructor)]
internal sealed class HotAttribute : Attribute
{
}
