using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using NFProjTools.Checking;
using NFProjTools.Counting;
using NFProjTools.Weaving;

namespace NFProjTools.Cost;

/// <summary>
/// Weaves counters into a device assembly: instructions as they stand in it, exact also where an exception leaves; what it
/// allocates;
/// and calls of what is no device assembly's own.
/// </summary>
internal sealed class Weaver
{
    private readonly ModuleDefinition _module;
    private readonly LibraryCalls _calls;
    private readonly FieldReference _instructions;
    private readonly FieldReference _allocatedBytes;
    private readonly MethodReference _call;
    private readonly MethodReference _made;

    private Weaver(ModuleDefinition module, LibraryCalls calls)
    {
        _module = module;
        _calls = calls;
        _instructions = module.ImportReference(typeof(Counters).GetField(nameof(Counters.Instructions)));
        _allocatedBytes = module.ImportReference(typeof(Counters).GetField(nameof(Counters.AllocatedBytes)));
        _call = module.ImportReference(typeof(Counters).GetMethod(nameof(Counters.Call)));
        _made = module.ImportReference(typeof(Counters).GetMethod(nameof(Counters.Made)));
    }

    public static void Weave(ModuleDefinition module, LibraryCalls calls)
    {
        var weaver = new Weaver(module, calls);
        foreach (var method in module.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody).ToArray())
        {
            weaver.Weave(method);
        }
    }

    private void Weave(MethodDefinition method)
    {
        var body = method.Body;
        var segments = Segments.Of(body);
        var costs = segments.Select(s => Allocation(s, method)).ToArray();
        costs[0] += body.Variables.Where(v => TypeSizes.IsCloned(v.VariableType)).Sum(v => TypeSizes.Of(v.VariableType));
        body.SimplifyMacros();
        var code = body.GetILProcessor();
        for (var i = 0; i < segments.Count; i++)
        {
            AddTail(code, segments[i][^1]);
            AddHead(code, segments[i], costs[i]);
        }
    }

    private static int Allocation(Instruction[] segment, MethodDefinition method) => segment.Sum(i => i.OpCode.Code switch
    {
        Code.Newobj => TypeSizes.Of(((MethodReference)i.Operand).DeclaringType),
        Code.Ldstr => DeviceHeap.Literal,
        Code.Box => DeviceHeap.Boxed,
        _ => Clone(i, method),
    });

    private static int Clone(Instruction instruction, MethodDefinition method)
    {
        var type = instruction.OpCode.Code switch
        {
            Code.Ldfld or Code.Ldsfld => ((FieldReference)instruction.Operand).FieldType,
            Code.Ldobj or Code.Ldelem_Any or Code.Unbox_Any => (TypeReference)instruction.Operand,
            _ => Slots.TypeLoadedBy(instruction, method),
        };
        return type != null && TypeSizes.IsCloned(type) ? TypeSizes.Of(type) : 0;
    }

    // Arrays, and what a library returns, have a size only when they are there.
    private void AddTail(ILProcessor code, Instruction last)
    {
        if (last.OpCode.Code == Code.Newarr || (IsLibraryCall(last) && ReturnsNew((MethodReference)last.Operand)))
        {
            var count = code.Create(OpCodes.Call, _made);
            code.InsertAfter(last, count);
            code.InsertAfter(last, code.Create(OpCodes.Dup));
        }
    }

    private void AddHead(ILProcessor code, Instruction[] segment, int allocated)
    {
        var called = IsLibraryCall(segment[^1]) ? (MethodReference)segment[^1].Operand : null;
        List<Instruction> head = [.. Add(code, _instructions, segment.Length)];
        if (allocated > 0)
        {
            head.AddRange(Add(code, _allocatedBytes, allocated));
        }

        if (called != null)
        {
            head.Add(code.Create(OpCodes.Ldc_I4, _calls.NumberOf(called)));
            head.Add(code.Create(OpCodes.Call, _call));
        }

        InstructionCount.InsertBefore(segment[0], code, head);
    }

    private static Instruction[] Add(ILProcessor code, FieldReference counter, int amount) =>
    [
        code.Create(OpCodes.Ldsfld, counter),
        code.Create(OpCodes.Ldc_I8, (long)amount),
        code.Create(OpCodes.Add),
        code.Create(OpCodes.Stsfld, counter),
    ];

    private bool IsLibraryCall(Instruction instruction) =>
        instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj
        && instruction.Operand is MethodReference { DeclaringType: not ArrayType } method
        && !_calls.IsOwn(method);

    private static bool ReturnsNew(MethodReference method) =>
        method.ReturnType.FullName is "System.String" or "System.Array" or "System.Object" || method.ReturnType is ArrayType
            ? !method.Name.StartsWith("get_", StringComparison.Ordinal)
            : false;
}
