namespace ELicense.Hal;

/// <summary>
/// Named files on flash. Names are made of a-z, 0-9, '-', '.' and '/', at most 64 characters. No method throws for what flash
/// can do: full, worn out, cut off in the middle of a write.
/// </summary>
public interface IStore
{
    /// <summary>The length of a file in bytes; -1 when there is no such file.</summary>
    int Length(string name);

    /// <summary>Reads from a place in a file: one seek, one read.</summary>
    /// <param name="name">The file.</param>
    /// <param name="position">The first byte to read, counted from the start of the file.</param>
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="offset">The first byte to fill.</param>
    /// <param name="count">How many bytes are wanted.</param>
    /// <returns>How many were read: fewer than wanted only at the end of the file; -1 when the file is missing or unreadable.</returns>
    int Read(string name, int position, byte[] buffer, int offset, int count);

    /// <summary>Adds bytes at the end of a file, which is created when it is missing.</summary>
    /// <returns>True when the bytes survive a power cut from now on; after false, or a cut, any prefix of them may be there.</returns>
    bool Append(string name, byte[] buffer, int offset, int count);

    /// <summary>Puts a whole new content in place of a record, or makes it.</summary>
    /// <returns>True when done; after false, or a cut at any moment, the record is as before or as new, never between.</returns>
    bool Replace(string name, byte[] content);

    /// <summary>The content that <see cref="Replace"/> put there last; null when there is none that is whole.</summary>
    byte[] ReadRecord(string name);

    /// <summary>Removes a file or a record; true when it is gone, also when it never was there.</summary>
    bool Delete(string name);

    /// <summary>The names of the files in a folder ("lists"), without the folder; empty when there are none.</summary>
    string[] List(string folder);

    /// <summary>Bytes that can still be written.</summary>
    long FreeBytes { get; }
}
