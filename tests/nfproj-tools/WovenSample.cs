using System.Reflection;
using NFProjTools.Cost;
using NFProjTools.Counting;

namespace ELicense.Tests.NFProjTools;

/// <summary>A piece of device C# that counts itself while it runs.</summary>
internal sealed class WovenSample : IDisposable
{
    private readonly CompiledSample _sample;
    private readonly DeviceRuntime _runtime;
    private readonly Type _type;

    /// <param name="members">The members of its one class, "S".</param>
    public WovenSample(string members)
    {
        _sample = CompiledSample.Of($$"""
            using System; using System.Collections;
            public static class S { {{members}} }
            public struct Pair { public int A, B; }
            """);
        _runtime = DeviceRuntime.Load(Path.GetDirectoryName(_sample.Path)!, AppContext.BaseDirectory);
        _type = _runtime.DeviceAssemblies.Single().GetType("S")!;
    }

    public long HeapOfStatics => HeapWalk.Reachable(_runtime.DeviceAssemblies, []);

    /// <summary>Runs a static method and tells what it cost.</summary>
    public (long Instructions, long Allocated) Cost(string method, params object[] arguments)
    {
        var run = _type.GetMethod(method, BindingFlags.Public | BindingFlags.Static)!;
        Counters.Calls = new long[_runtime.Calls.Count];
        Counters.Reset();
        run.Invoke(null, arguments);
        return (Counters.Instructions, Counters.AllocatedBytes);
    }

    public long Calls(string member) => Counters.Calls[_runtime.Calls.Names.ToList().IndexOf(member)];

    public void Dispose() => _sample.Dispose();
}
