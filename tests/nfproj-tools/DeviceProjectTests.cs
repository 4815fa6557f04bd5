using NFProjTools;
using System.Xml.Linq;

namespace ELicense.Tests.NFProjTools;

/// <summary>Every device library has its two projects, and they say the same.</summary>
public class DeviceProjectTests
{
    private static readonly XNamespace _msbuild = "http://schemas.microsoft.com/developer/msbuild/2003";

    public static TheoryData<string> DeviceProjects => [.. Projects("*.nfproj")];

    [Fact]
    public void Every_library_that_runs_on_the_device_has_a_device_project()
    {
        var libraries = Projects("*.csproj")
            .Where(p => File.ReadAllText(p).Contains("Device.props", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(libraries);
        Assert.All(libraries, p => Assert.True(File.Exists(Path.ChangeExtension(p, ".nfproj")), p));
    }

    [Theory]
    [MemberData(nameof(DeviceProjects))]
    public void Packages_are_those_that_the_references_hint_at(string project)
    {
        var hints = Load(project).Descendants(_msbuild + "HintPath")
            .Select(h => h.Value.Split('\\').First(f => f.StartsWith("nanoFramework.", StringComparison.Ordinal)));
        var packages = XDocument.Load(Path.Combine(Path.GetDirectoryName(project)!, "packages.config")).Descendants("package")
            .Select(p => $"{p.Attribute("id")!.Value}.{p.Attribute("version")!.Value}");
        Assert.Equal(packages.Order(StringComparer.Ordinal), hints.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(DeviceProjects))]
    public void References_to_ours_are_those_of_the_desktop_project(string project)
    {
        var desktop = Path.ChangeExtension(project, ".csproj");
        if (File.Exists(desktop))
        {
            var expected = References(XDocument.Load(desktop), XNamespace.None).Where(r => r != "ELicense.Simulator.Board");
            var found = References(Load(project), _msbuild);
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(DeviceProjects))]
    public void The_solution_builds_it(string project)
    {
        var path = Path.GetRelativePath(Repository.Combine(), project).Replace('/', '\\');
        var solution = File.ReadAllText(Repository.Combine("ELicense.Terminal.sln"));
        Assert.Contains($"\"{path}\"", solution, StringComparison.Ordinal);
    }

    private static XDocument Load(string project) => XDocument.Load(project);

    private static IEnumerable<string> References(XDocument project, XNamespace names) =>
        project.Descendants(names + "ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    private static string[] Projects(string pattern) =>
    [
        .. from folder in new[] { "shared-crypto", "hal", "firmware", "tests" }
           from file in Directory.GetFiles(Repository.Combine(folder), pattern, SearchOption.AllDirectories)
           select file,
    ];
}
