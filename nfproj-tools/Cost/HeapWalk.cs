using System.Collections;
using System.Reflection;
using NFProjTools.Counting;

namespace NFProjTools.Cost;

/// <summary>
/// What objects take on the device's heap: all that can be reached from some of them and from the static fields of the device
/// assemblies.
/// Objects that are neither the device's nor the run time's stand for drivers of the desktop and count nothing.
/// </summary>
internal sealed class HeapWalk
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly HashSet<object> _visited = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Assembly> _device;
    private readonly Stack<object> _open = [];

    private HeapWalk(IEnumerable<Assembly> device) => _device = [.. device];

    public static long Reachable(IEnumerable<Assembly> deviceAssemblies, IEnumerable<object> roots)
    {
        var walk = new HeapWalk(deviceAssemblies);
        var fields = walk._device.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetFields(Declared));
        foreach (var field in fields.Where(f => f.IsStatic && !f.IsLiteral))
        {
            walk.Visit(field.GetValue(null));
        }

        foreach (var root in roots)
        {
            walk.Visit(root);
        }

        long total = 0;
        while (walk._open.TryPop(out var next))
        {
            total += walk.SizeAndFollow(next);
        }

        return total;
    }

    private void Visit(object? value)
    {
        if (value != null && !value.GetType().IsPrimitive && _visited.Add(value))
        {
            _open.Push(value);
        }
    }

    private long SizeAndFollow(object value)
    {
        switch (value)
        {
            case string:
                return DeviceHeap.SizeOf(value);
            case Array array:
                VisitAll(array.GetType().GetElementType()!.IsPrimitive ? Array.Empty<object>() : array);
                return DeviceHeap.SizeOf(value);
            case ArrayList list:
                VisitAll(list);
                return DeviceHeap.Object(2) + DeviceHeap.Array(list.Capacity, DeviceHeap.Reference);
            case Delegate called:
                Visit(called.Target);
                return DeviceHeap.Delegate;
            default:
                return _device.Contains(value.GetType().Assembly) ? Fields(value) : 0;
        }
    }

    private long Fields(object value)
    {
        var count = 0;
        for (var type = value.GetType(); type != null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(Declared).Where(f => !f.IsStatic))
            {
                count++;
                Visit(field.GetValue(value));
            }
        }

        return DeviceHeap.Object(count);
    }

    private void VisitAll(IEnumerable values)
    {
        foreach (var value in values)
        {
            Visit(value);
        }
    }
}
