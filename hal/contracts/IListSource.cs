namespace ELicense.Hal;

/// <summary>Fetches published files. What comes back is hostile until its digest or signature is checked.</summary>
public interface IListSource
{
    /// <summary>Asks for a file from a position on, and only when it changed.</summary>
    /// <param name="path">Relative to the publisher's address, such as "m/320000.cbor".</param>
    /// <param name="entityTag">The tag of what the caller has; null to get the file in any case.</param>
    /// <param name="position">The first byte wanted.</param>
    /// <param name="timeout">Milliseconds for the whole answer's head.</param>
    /// <returns>Never null; the caller closes it.</returns>
    IListAnswer Get(string path, string entityTag, int position, int timeout);
}
