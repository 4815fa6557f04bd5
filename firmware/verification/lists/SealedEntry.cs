using ELicense.Formats;

namespace ELicense.Verification.Lists;

/// <summary>What the national manifest says of the sealed file of wanted documents (docs/status-lists.md, 8).</summary>
public sealed class SealedEntry
{
    private const string Folder = "lists/";
    private const string SealedExtension = ".sealed";
    private const string OpenedFolder = "wanted/";
    private const int NamedBytes = 16;
    private const int TagLength = 32;
    private const int LengthLimit = 1 << 26;

    private SealedEntry(int length, byte[] tag)
    {
        Length = length;
        Tag = tag;
    }

    /// <summary>Bytes of the sealed file: the vector of 16, then the ciphertext.</summary>
    public int Length { get; }

    /// <summary>HMAC-SHA-256 over the whole file, 32 bytes.</summary>
    public byte[] Tag { get; }

    /// <summary>The sealed file, at the publisher and in the store: its tag names it.</summary>
    public string FileName => Folder + Verification.FileName.Of(Tag, NamedBytes) + SealedExtension;

    /// <summary>What it is called in the internal flash once it was opened.</summary>
    public string OpenedName => OpenedFolder + Verification.FileName.Of(Tag, NamedBytes);

    internal static SealedEntry Read(CborReader reader)
    {
        reader.ReadArray(2);
        int length = reader.ReadInteger(SealedList.VectorLength + SealedList.Unit, LengthLimit);
        byte[] tag = reader.ReadBytes(TagLength);
        if ((length - SealedList.VectorLength) % SealedList.Unit != 0)
        {
            reader.Fail();
        }

        return new SealedEntry(length, tag);
    }
}
