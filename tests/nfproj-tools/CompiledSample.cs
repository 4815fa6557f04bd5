using NFProjTools;
using System.Text;
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

    private static readonly CSharpParseOptions _language = new(LanguageVersion.CSharp13, preprocessorSymbols: ["DEBUG"]);

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

    /// <param name="source">The C# of its one file.</param>
    /// <param name="name">The assembly's name.</param>
    /// <param name="against">An assembly that it uses beside nanoFramework's, or in place of one of them.</param>
    public static CompiledSample Of(string source, string name = "Sample", CompiledSample? against = null)
    {
        var attributes = Directory.GetFiles(Repository.Combine("nfproj-tools", "DeviceAttributes"), "*.cs");
        SyntaxTree[] trees = [Parse(source, "Sample.cs"), .. attributes.Select(f => Parse(File.ReadAllText(f), f))];
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, deterministic: true,
            allowUnsafe: true);
        var file = System.IO.Path.GetFileName(against?.Path);
        var references = _references.Where(r => System.IO.Path.GetFileName(r.Display) != file);
        references = against == null ? references : references.Append(MetadataReference.CreateFromFile(against.Path));
        return new CompiledSample(CSharpCompilation.Create(name, trees, references, options), name + ".dll");
    }

    private static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, _language, path, Encoding.UTF8);

    public DeviceAssembly Open() => DeviceAssembly.Open(Path, ReferenceFolders.Default);

    public void Dispose() => _folder.Delete(recursive: true);
}
