using Mono.Cecil;

namespace NFProjTools.Cost;

/// <summary>
/// Points a device assembly's references at what stands in for nanoFramework's assemblies on desktop .NET: the emulated board for
/// files, time and what only the device has, the run time's own library for all else.
/// </summary>
internal static class Retarget
{
    private const string CoreLibrary = "mscorlib";
    private const string Board = "ELicense.Simulator.Board";
    private const string TestFramework = "nanoFramework.TestFramework";

    public static void ToDesktop(ModuleDefinition module, IReadOnlySet<string> own)
    {
        var core = module.AssemblyReferences.First(r => r.Name == CoreLibrary);
        var board = new AssemblyNameReference(Board, new Version(1, 0, 0, 0));
        module.AssemblyReferences.Add(board);
        foreach (var type in module.GetTypeReferences().Where(t => t.DeclaringType == null && !own.Contains(t.Scope.Name)))
        {
            if (IsOnBoard(type))
            {
                type.Scope = board;
            }
            else if (type.Scope.Name != TestFramework && !type.Namespace.StartsWith("nanoFramework", StringComparison.Ordinal))
            {
                type.Scope = core;
            }
        }
    }

    private static bool IsOnBoard(TypeReference type)
    {
        // Desktop .NET has types of these names, so the board's are elsewhere.
        var elsewhere = type.FullName switch
        {
            "System.IO.File" or "System.IO.Directory" or "System.IO.FileStream" => ".Storage",
            "System.Environment" or "System.Threading.Thread" or "System.Threading.Timer" => ".Threading",
            _ => null,
        };
        if (elsewhere != null)
        {
            type.Namespace = Board + elsewhere;
            return true;
        }

        return type.FullName is "System.SpanByte" or "System.IO.Hashing.Crc32"
            || type.Namespace.StartsWith("System.Device.", StringComparison.Ordinal)
            || type.Namespace == "nanoFramework.Hardware.Esp32";
    }
}
