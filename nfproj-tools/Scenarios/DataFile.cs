namespace NFProjTools.Scenarios;

/// <summary>What firmware/data puts on the flash.</summary>
internal static class DataFile
{
    public static byte[] Read(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.GetFiles("ELicense.Terminal.sln").Any())
        {
            folder = folder.Parent!;
        }

        return File.ReadAllBytes(Path.Combine(folder.FullName, "firmware", "data", name));
    }
}
