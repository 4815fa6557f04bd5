using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using NFProjTools.Input;

namespace ELicense.Tests.NFProjTools;

/// <summary>A piece of device C#, compiled as the device build compiles it, in a folder that goes away with it.</summary>
internal sealed class CompiledSample : IDisposable
{
    private static readonly MetadataReference[] _references =
        [.. Directory.GetFiles(ReferenceFolders.Declarations, "*.dll").Select(f => MetadataReference.CreateFromFile(f))];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("nfproj-sample-");

    private CompiledSample(Compilation compilation, string path)
    {
        Path = System.IO.Path.Combine(_folder.FullName, path);
        using var assembly = File.Create(Path);
        using var symbols = File.Create(System.IO.Path.ChangeExtension(Path, ".pdb"));
        var result = compilation.Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }

    public string Path { get; }

    public static CompiledSample Of(string source, bool unsafeCode = false)
    {
        var tree = CSharpSyntaxTree.ParseText(
            source, new CSharpParseOptions(LanguageVersion.CSharp13), "Sample.cs", System.Text.Encoding.UTF8,
            TestContext.Current.CancellationToken);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true,
            allowUnsafe: unsafeCode);
        return new CompiledSample(CSharpCompilation.Create("Sample", [tree], _references, options), "Sample.dll");
    }

    public DeviceAssembly Open() => DeviceAssembly.Open(Path, ReferenceFolders.Default);

    public void Dispose() => _folder.Delete(recursive: true);
}
