using System.Text.Json;

namespace ELicense.Tests.Crypto;

/// <summary>
/// Test suites that others publish, read from a folder shared/vectors beside the repository where there is one; a test that
/// needs them reports itself skipped elsewhere.
/// </summary>
internal static class PublicVectors
{
    internal static JsonElement Read(string file)
    {
        string? folder = Folder();
        Assert.SkipWhen(folder is null, "No folder shared/vectors beside the repository.");
        string path = Path.Combine(folder!, file);
        Assert.SkipUnless(File.Exists(path), $"No {file} in shared/vectors.");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.Clone();
    }

    private static string? Folder()
    {
        for (DirectoryInfo? d = new(AppContext.BaseDirectory); d is not null; d = d.Parent)
        {
            string candidate = Path.Combine(d.FullName, "shared", "vectors");
            if (Directory.Exists(candidate)) return candidate;
        }
        return null;
    }
}
