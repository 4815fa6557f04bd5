using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using NFProjTools.Counting;
using NFProjTools.Input;

namespace NFProjTools.Cost;

/// <summary>
/// The compiled device assemblies of a folder, with counters, loaded in place of the desktop build's of the same names.
/// </summary>
internal sealed class DeviceRuntime : AssemblyLoadContext
{
    private readonly Dictionary<string, byte[]> _assemblies = [];
    private readonly string _desktopFolder;

    private DeviceRuntime(string desktopFolder) => _desktopFolder = desktopFolder;

    public LibraryCalls Calls { get; private set; } = new(new HashSet<string>());

    public IEnumerable<Assembly> DeviceAssemblies => _assemblies.Keys.Select(n => LoadFromAssemblyName(new AssemblyName(n)));

    /// <param name="deviceFolder">Where the device build put an application or a test assembly and all that it
    /// references.</param>
    /// <param name="desktopFolder">Where everything else is.</param>
    /// <param name="isCounted">False to leave out the counters, for the time that this machine takes.</param>
    public static DeviceRuntime Load(string deviceFolder, string desktopFolder, bool isCounted = true)
    {
        if (!Directory.Exists(deviceFolder))
        {
            throw new ToolError($"{deviceFolder}: no such folder; build the solution first");
        }

        var files = Directory.GetFiles(deviceFolder).Where(f => Path.GetExtension(f) is ".dll" or ".exe").ToArray();
        Array.Sort(files, StringComparer.Ordinal);
        var runtime = new DeviceRuntime(desktopFolder);
        var own = files.Select(f => Path.GetFileNameWithoutExtension(f)!).ToHashSet();
        runtime.Calls = new LibraryCalls(own);
        foreach (var file in files)
        {
            runtime.Add(file, own, isCounted);
        }

        Counters.Calls = new long[runtime.Calls.Count];
        return runtime;
    }

    protected override Assembly? Load(AssemblyName name)
    {
        if (_assemblies.TryGetValue(name.Name!, out var bytes))
        {
            return LoadFromStream(new MemoryStream(bytes));
        }

        if (name.Name == typeof(Counters).Assembly.GetName().Name)
        {
            return typeof(Counters).Assembly;
        }

        var file = Path.Combine(_desktopFolder, name.Name + ".dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }

    private void Add(string file, IReadOnlySet<string> own, bool isCounted)
    {
        using var assembly = DeviceAssembly.Open(file, ReferenceFolders.Default);
        if (isCounted)
        {
            Weaver.Weave(assembly.Module, Calls);
        }

        Retarget.ToDesktop(assembly.Module, new HashSet<string>(own) { typeof(Counters).Assembly.GetName().Name! });
        var bytes = new MemoryStream();
        assembly.Module.Write(bytes, new WriterParameters());
        _assemblies.Add(assembly.Name, bytes.ToArray());
    }
}
