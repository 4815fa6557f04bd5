using Mono.Cecil;

namespace NFProjTools.Input;

/// <summary>
/// Where referenced assemblies are looked for: files named one by one, then folders, the tool's own declarations last.
/// </summary>
internal sealed class ReferenceFolders(IReadOnlyList<string> files, IReadOnlyList<string> folders)
{
    /// <summary>The declarations of nanoFramework's API that travel with the tool.</summary>
    public static string Declarations { get; } = Path.Combine(AppContext.BaseDirectory, "references");

    public static ReferenceFolders Default { get; } = new([], []);

    internal IAssemblyResolver Beside(string path) => new Resolver(this, Path.GetDirectoryName(Path.GetFullPath(path))!);

    private string? Find(string name, string beside)
    {
        var named = files.FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == name);
        return named ?? folders.Append(beside).Append(Declarations)
            .Select(folder => Path.Combine(folder, name + ".dll"))
            .FirstOrDefault(File.Exists);
    }

    private sealed class Resolver(ReferenceFolders folders, string beside) : IAssemblyResolver
    {
        private readonly Dictionary<string, AssemblyDefinition> _read = [];

        public AssemblyDefinition Resolve(AssemblyNameReference name) => Resolve(name, new ReaderParameters());

        public AssemblyDefinition Resolve(AssemblyNameReference name, ReaderParameters parameters)
        {
            if (!_read.TryGetValue(name.Name, out var assembly))
            {
                var path = folders.Find(name.Name, beside)
                    ?? throw new AssemblyResolutionException(name);
                var whole = new ReaderParameters { AssemblyResolver = this, InMemory = true };
                assembly = AssemblyDefinition.ReadAssembly(path, whole);
                _read.Add(name.Name, assembly);
            }

            return assembly;
        }

        public void Dispose()
        {
            foreach (var assembly in _read.Values)
            {
                assembly.Dispose();
            }
        }
    }
}
