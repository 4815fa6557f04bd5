using System.Text.RegularExpressions;
using Mono.Cecil;
using NFProjTools.Input;

namespace ELicense.Tests.NFProjTools;

/// <summary>
/// The declarations against a list of nanoFramework's API, where there is one: nothing may be declared that is not in it.
/// </summary>
public partial class ReferenceDeclarationTests
{
    /// <summary>What the list says otherwise than the metadata do, for a reason that it gives itself.</summary>
    private static readonly string[] _listedOtherwise = ["System.Enum", "System.SpanByte"];

    [Fact]
    public void Every_declaration_is_in_the_list_of_the_api()
    {
        var path = Path.Combine(Support.Repository.SharedFolder("facts"), "nanoframework-api.txt");
        var listed = ApiList.Read(path);
        var wrong = new List<string>();
        foreach (var file in Directory.GetFiles(ReferenceFolders.Declarations, "*.dll"))
        {
            using var module = ModuleDefinition.ReadModule(file);
            wrong.AddRange(listed.Differences(module, _listedOtherwise));
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    private sealed partial class ApiList
    {
        private readonly Dictionary<string, string> _versions = [];
        private readonly Dictionary<string, (string Declaration, HashSet<string> Members)> _types = [];

        public static ApiList Read(string path)
        {
            var list = new ApiList();
            string assembly = "", @namespace = "", type = "";
            foreach (var line in File.ReadLines(path))
            {
                if (AssemblyLine().Match(line) is { Success: true } found)
                {
                    assembly = found.Groups[1].Value;
                    list._versions.Add(assembly, found.Groups[2].Value);
                }
                else if (line.StartsWith("--- namespace ", StringComparison.Ordinal))
                {
                    @namespace = line["--- namespace ".Length..];
                }
                else if (type.Length > 0 && line.StartsWith("  ", StringComparison.Ordinal))
                {
                    // Metadata does not tell whether the source said default or null.
                    list._types[type].Members.Add(line.Trim().Replace("= default", "= null", StringComparison.Ordinal));
                }
                else if (assembly.Length > 0 && TypeLine().Match(line) is { Success: true } declared)
                {
                    var name = declared.Groups[2].Value;
                    type = $"{assembly}:{@namespace}.{(name.Length > 0 ? name : declared.Groups[3].Value)}";
                    list._types.Add(type, (declared.Groups[1].Value, []));
                }
            }

            return list;
        }

        public IEnumerable<string> Differences(ModuleDefinition module, string[] except)
        {
            var version = module.Assembly.Name.Version;
            if (!_versions.TryGetValue(module.Assembly.Name.Name, out var listed) || listed != $"{version.Major}.{version.Minor}")
            {
                yield return $"{module.Assembly.Name.Name} {version}, in the list {listed}";
            }

            foreach (var difference in module.GetTypes().Where(t => t.IsPublic || t.IsNestedPublic).SelectMany(t => Differences(t, except)))
            {
                yield return $"{module.Assembly.Name.Name}: {difference}";
            }
        }

        private IEnumerable<string> Differences(TypeDefinition type, string[] except)
        {
            var @namespace = type;
            while (@namespace.DeclaringType != null)
            {
                @namespace = @namespace.DeclaringType;
            }

            var name = $"{@namespace.Namespace}.{ApiText.NameOf(type)}";
            if (!_types.TryGetValue($"{type.Module.Assembly.Name.Name}:{name}", out var listed))
            {
                return [$"{name} is not in the list"];
            }

            var declaration = type switch
            {
                { IsEnum: true } => ApiText.Enum(type),
                { BaseType.FullName: "System.MulticastDelegate" } => ApiText.Delegate(type),
                _ => ApiText.Declaration(type),
            };
            var members = type.IsEnum ? [] : ApiText.MembersOf(type).Where(m => !listed.Members.Contains(m)).Select(m => $"{name}: {m}");
            return declaration == listed.Declaration || except.Contains(name)
                ? members
                : members.Append($"{declaration}, in the list {listed.Declaration}");
        }

        [GeneratedRegex(@"^=== (\S+)  \[package \S+ (\d+\.\d+)\.x\]")]
        private static partial Regex AssemblyLine();

        [GeneratedRegex(@"^(?:\[.*?\] )*(?:public|protected) ((?:static |abstract |sealed |ref )*(?:(?:class|struct|interface|enum) ([\w.]+(?:<[^>]*>)?).*|delegate \S+ ([\w.]+(?:<[^>]*>)?)\(.*))$")]
        private static partial Regex TypeLine();
    }
}
