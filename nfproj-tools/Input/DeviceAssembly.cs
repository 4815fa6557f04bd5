using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NFProjTools.Input;

/// <summary>A compiled assembly, read whole, of which it is known that it was compiled against nanoFramework 1.x.</summary>
internal sealed class DeviceAssembly : IDisposable
{
    private const string CoreLibrary = "mscorlib";
    private const int FirstDesktopMajorVersion = 2;

    private DeviceAssembly(string path, ModuleDefinition module)
    {
        Path = path;
        Module = module;
    }

    public string Path { get; }

    public ModuleDefinition Module { get; }

    public string Name => Module.Assembly.Name.Name;

    /// <exception cref="ToolError">There is no such file, or it is nothing that nanoFramework could run.</exception>
    public static DeviceAssembly Open(string path, ReferenceFolders references)
    {
        if (!File.Exists(path))
        {
            throw new ToolError($"{path}: no such file");
        }

        using (var outline = Read(path, new ReaderParameters(ReadingMode.Deferred) { InMemory = true }))
        {
            RequireDevice(path, outline);
        }

        return new DeviceAssembly(path, Read(path, Whole(path, references)));
    }

    public void Dispose() => Module.Dispose();

    private static ReaderParameters Whole(string path, ReferenceFolders references)
    {
        var symbols = File.Exists(System.IO.Path.ChangeExtension(path, ".pdb"));
        return new ReaderParameters(ReadingMode.Immediate)
        {
            AssemblyResolver = references.Beside(path),
            InMemory = true,
            ReadSymbols = symbols,
            SymbolReaderProvider = symbols ? new DefaultSymbolReaderProvider(throwIfNoSymbol: false) : null,
        };
    }

    private static ModuleDefinition Read(string path, ReaderParameters parameters)
    {
        try
        {
            return ModuleDefinition.ReadModule(path, parameters);
        }
        catch (AssemblyResolutionException missing)
        {
            throw new ToolError($"{path}: references {missing.AssemblyReference.Name}, which is not beside it; name it with -r");
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Mono.Cecil answers a damaged file with whatever exception the damage happens to lead to.
            throw new ToolError($"{path}: not a .NET assembly, or damaged ({e.Message.Split('\n')[0].Trim()})");
        }
    }

    private static void RequireDevice(string path, ModuleDefinition module)
    {
        Require(module.Assembly != null, path, "a module without an assembly");
        Require((module.Attributes & ModuleAttributes.ILOnly) != 0, path, "a mixed-mode assembly: it holds native code");
        RequireDeviceReferences(path, module);
    }

    private static void RequireDeviceReferences(string path, ModuleDefinition module)
    {
        if (module.Assembly.Name.Name == CoreLibrary)
        {
            return;
        }

        var core = module.AssemblyReferences.FirstOrDefault(r => r.Name == CoreLibrary);
        var desktop = module.AssemblyReferences.FirstOrDefault(
            r => r.Name is "System.Runtime" or "System.Private.CoreLib" or "netstandard");
        Require(desktop == null, path, $"built against desktop .NET: it references {desktop?.Name}");
        Require(core != null, path, "built against no mscorlib at all");
        Require(core!.Version.Major < FirstDesktopMajorVersion, path, $"built against mscorlib {core.Version}, not 1.x");
    }

    private static void Require(bool condition, string path, string otherwise)
    {
        if (!condition)
        {
            throw new ToolError($"{path}: {otherwise}");
        }
    }
}
