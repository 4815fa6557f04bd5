using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>
/// A second copy of the crypto assemblies in this process, with a counter at the head of every basic block. Allocates and loads
/// freely: what is counted are instructions, and those are the same everywhere.
/// </summary>
internal sealed class CountedCopy : AssemblyLoadContext
{
    private const string Prefix = "ELicense.Crypto";
    private readonly List<FieldInfo> _counters = [];

    private CountedCopy()
        : base(nameof(CountedCopy))
    {
    }

    /// <summary>Runs the operations in the copy, and returns the mean instructions of each by name.</summary>
    internal static IReadOnlyDictionary<string, double> Run(int count)
    {
        CountedCopy copy = new();
        Assembly simulator = copy.LoadFromAssemblyPath(typeof(CountedCopy).Assembly.Location);
        MethodInfo operations = simulator.GetType(typeof(Operations).FullName!)!
            .GetMethod(nameof(Operations.Count), BindingFlags.Static | BindingFlags.NonPublic)!;
        return (IReadOnlyDictionary<string, double>)operations.Invoke(null, [count, (Func<long>)copy.Count])!;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        string path = Path.Combine(Path.GetDirectoryName(typeof(CountedCopy).Assembly.Location)!, name.Name + ".dll");
        if (name.Name!.StartsWith(Prefix, StringComparison.Ordinal)) return LoadCounted(path);
        return name.Name.StartsWith("ELicense", StringComparison.Ordinal) ? LoadFromAssemblyPath(path) : null;
    }

    private long Count() => _counters.Sum(counter => (long)counter.GetValue(null)!);

    private Assembly LoadCounted(string path)
    {
        using AssemblyDefinition definition = AssemblyDefinition.ReadAssembly(path);
        TypeDefinition type = new("", "Counter", Mono.Cecil.TypeAttributes.Public, definition.MainModule.TypeSystem.Object);
        FieldDefinition counter = new(
            "Count",
            Mono.Cecil.FieldAttributes.Public | Mono.Cecil.FieldAttributes.Static,
            definition.MainModule.TypeSystem.Int64);
        foreach (MethodDefinition method in definition.MainModule.GetTypes().SelectMany(t => t.Methods).Where(m => m.HasBody))
        {
            Weave(method.Body, counter);
        }
        type.Fields.Add(counter);
        definition.MainModule.Types.Add(type);
        using MemoryStream stream = new();
        definition.Write(stream);
        stream.Position = 0;
        Assembly assembly = LoadFromStream(stream);
        _counters.Add(assembly.GetType("Counter")!.GetField("Count")!);
        return assembly;
    }

    private static void Weave(Mono.Cecil.Cil.MethodBody body, FieldDefinition counter)
    {
        body.SimplifyMacros();
        List<Instruction> code = [.. body.Instructions];
        HashSet<Instruction> heads = Heads(code);
        Dictionary<Instruction, Instruction> moved = [];
        ILProcessor processor = body.GetILProcessor();
        for (int i = 0, end; i < code.Count; i = end)
        {
            for (end = i + 1; end < code.Count && !heads.Contains(code[end]);) end++;
            Instruction first = moved[code[i]] = processor.Create(OpCodes.Ldsfld, counter);
            processor.InsertBefore(code[i], first);
            processor.InsertBefore(code[i], processor.Create(OpCodes.Ldc_I8, (long)(end - i)));
            processor.InsertBefore(code[i], processor.Create(OpCodes.Add));
            processor.InsertBefore(code[i], processor.Create(OpCodes.Stsfld, counter));
        }
        foreach (Instruction instruction in code)
        {
            if (instruction.Operand is Instruction target) instruction.Operand = moved[target];
            if (instruction.Operand is Instruction[] targets) instruction.Operand = targets.Select(t => moved[t]).ToArray();
        }
        body.OptimizeMacros();
    }

    // No method here has an exception handler, which would have heads of its own.
    private static HashSet<Instruction> Heads(List<Instruction> code)
    {
        HashSet<Instruction> heads = [code[0]];
        foreach (Instruction instruction in code)
        {
            if (instruction.Operand is Instruction target) heads.Add(target);
            if (instruction.Operand is Instruction[] targets) heads.UnionWith(targets);
            FlowControl flow = instruction.OpCode.FlowControl;
            bool ends = flow is FlowControl.Branch or FlowControl.Cond_Branch or FlowControl.Return or FlowControl.Throw;
            if (ends && instruction.Next is not null) heads.Add(instruction.Next);
        }
        return heads;
    }
}
