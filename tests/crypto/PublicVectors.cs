namespace ELicense.Tests.Crypto;

/// <summary>
/// Test suites that others publish, read from a folder shared/vectors beside the repository where there is one; a test that
/// needs them reports itself skipped elsewhere.
/// </summary>
internal static class PublicVectors
{
    internal static string Folder()
    {
        for (DirectoryInfo? d = new(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            string candidate = Path.Combine(d.FullName, "shared", "vectors");
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }
        Assert.Skip("No folder shared/vectors beside the repository.");
        return "";
    }
}
