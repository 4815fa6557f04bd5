namespace NFProjTools;

/// <summary>The repository that this tool was built in: its commands work on the firmware beside it.</summary>
internal static class Repository
{
    private const string Landmark = "ELicense.Terminal.sln";

    /// <exception cref="ToolError">The tool was copied out of its repository.</exception>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

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
