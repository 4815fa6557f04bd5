using ELicense.Hal;

namespace ELicense.Verification;

/// <summary>Reads a whole file of the store that is small enough for memory.</summary>
internal static class StoredFile
{
    /// <summary>The content; null when the file is missing, empty, larger than the limit or not readable to its end.</summary>
    internal static byte[] Read(IStore store, string name, int maximumLength)
    {
        int length = store.Length(name);
        if (length <= 0 || length > maximumLength)
        {
            return null;
        }

        byte[] content = new byte[length];
        return store.Read(name, 0, content, 0, length) == length ? content : null;
    }
}
