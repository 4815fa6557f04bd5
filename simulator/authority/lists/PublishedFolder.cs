namespace ELicense.Simulator.Authority.Lists;

/// <summary>
/// A folder that any web server can serve, and that a terminal's store takes as it is: list files, which never change once
/// written, and one manifest a region.
/// </summary>
public static class PublishedFolder
{
    /// <summary>Publishes a region: first its files, then the manifest that names them.</summary>
    /// <param name="folder">The folder's path; made when missing.</param>
    /// <param name="content">What to publish.</param>
    /// <param name="sign">Makes a signed manifest (COSE_Sign1) of a payload.</param>
    /// <exception cref="ArgumentException">A terminal would refuse the manifest; nothing was written.</exception>
    public static void Write(string folder, ManifestContent content, Func<byte[], byte[]> sign)
    {
        byte[] manifest = sign(ManifestWriter.Payload(content));
        Directory.CreateDirectory(Path.Combine(folder, "lists"));
        Directory.CreateDirectory(Path.Combine(folder, "m"));
        foreach (LsfContent file in content.Files)
        {
            Replace(Path.Combine(folder, file.FileName), file.Bytes);
        }

        Replace(Path.Combine(folder, $"m/{content.Region}.cbor"), manifest);
    }

    // Whoever reads meanwhile sees the old file or the new one.
    private static void Replace(string path, byte[] bytes)
    {
        string fresh = path + ".new";
        File.WriteAllBytes(fresh, bytes);
        File.Move(fresh, path, overwrite: true);
    }
}
