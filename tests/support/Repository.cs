namespace ELicense.Tests.Support;

/// <summary>Files of the source tree that the tests were built from, and of the public test data that may lie beside it.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>A folder of public test data beside the source tree; a test that needs it skips itself where it is missing.</summary>
    public static string SharedFolder(string relative)
    {
        string folder = Path.GetFullPath(Path.Combine(Root, "..", "shared", relative));
        Assert.SkipUnless(Directory.Exists(folder), $"the public test data {relative} are not there");
        return folder;
    }

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ELicense.Terminal.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the source tree.");
        }

        return folder;
    }
}
