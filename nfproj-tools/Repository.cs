namespace NFProjTools;

/// <summary>The repository that this tool was built in: its commands work on the firmware beside it.</summary>
internal static class Repository
{
    private const string Landmark = "ELicense.Terminal.sln";

    /// <exception cref="ToolError">The tool was copied out of its repository.</exception>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>Debug or Release, as this tool was built.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>Where a .nfproj of this repository puts its output.</summary>
    public static string DeviceOutput(params string[] project) => Combine([.. project, "bin", "nano"]);

    /// <summary>Where a .csproj of this repository puts its output.</summary>
    public static string DesktopOutput(params string[] project) => Combine([.. project, "bin", Configuration, "net10.0"]);

    public static string Combine(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at != null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Landmark)))
            {
                return at.FullName;
            }
        }

        throw new ToolError($"{folder}: not within a repository with {Landmark}");
    }
}
