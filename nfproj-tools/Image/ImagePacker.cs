namespace NFProjTools.Image;

/// <summary>
/// Puts .pe files together as the deployment partition holds them: one after the other, each padded to four bytes.
/// </summary>
internal static class ImagePacker
{
    public static byte[] Pack(IEnumerable<ImagePart> parts)
    {
        var image = new MemoryStream();
        foreach (var part in parts)
        {
            image.Write(part.Bytes);
            image.Write(new byte[-part.Bytes.Length & 3]);
        }

        return image.ToArray();
    }
}
