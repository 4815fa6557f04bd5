using System.Reflection;
using System.Runtime.Loader;
using ELicense.Simulator.Commands;
using NFProjTools.Weaving;

namespace ELicense.Simulator.Counted;

/// <summary>
/// The simulator once more, over device libraries that count the instructions they execute: what a terminal does then takes the time
/// on the bench that it takes on the device.
/// </summary>
public sealed class CountedSimulator : AssemblyLoadContext
{
    private static readonly string s_simulator = typeof(CountedSimulator).Assembly.GetName().Name!;

    private CountedSimulator()
        : base(nameof(CountedSimulator))
    {
    }

    /// <summary>Whether the device libraries that this code calls count.</summary>
    public static bool IsInside => GetLoadContext(typeof(CountedSimulator).Assembly) is { IsCollectible: false, Name: nameof(CountedSimulator) };

    /// <summary>Runs a command line in the counting simulator.</summary>
    /// <returns>Its exit status.</returns>
    public static int Run(string[] arguments, Surroundings surroundings)
    {
        MethodInfo entry = new CountedSimulator().LoadFromAssemblyName(new AssemblyName(s_simulator))
            .GetType(typeof(CountedSimulator).FullName!)!
            .GetMethod(nameof(RunInside), BindingFlags.NonPublic | BindingFlags.Static)!;
        object[] parts = [arguments, surroundings.Input, surroundings.Output, surroundings.Error, surroundings.Time];
        return (int)entry.Invoke(null, BindingFlags.DoNotWrapExceptions, null, parts, null)!;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        if (!name.Name!.StartsWith("ELicense.", StringComparison.Ordinal) || !File.Exists(path))
        {
            return null;
        }

        return name.Name.StartsWith(s_simulator, StringComparison.Ordinal)
            ? LoadFromAssemblyPath(path)
            : LoadFromStream(new MemoryStream(InstructionCount.WeaveInto(path)));
    }

    // Types of this assembly are others in there; those of the run time are the same.
    private static int RunInside(string[] arguments, TextReader input, TextWriter output, TextWriter error, TimeProvider time) =>
        RootCommandLine.Run(arguments, new Surroundings(input, output, error, time));
}
