using ELicense.Formats;
using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The manifests in the terminal's store. Each region's lies in a record of two slots, `lists/REGION`, which is replaced as a
/// whole once all the files that it names are there. A flash image may come with a publisher's `m/REGION.cbor` instead, which
/// goes with the first synchronisation.
/// </summary>
public sealed class ManifestShelf
{
    /// <summary>Where list files and manifests lie.</summary>
    public const string Folder = "lists";

    // The largest region's has below 8 KB.
    public const int ManifestLimit = 16384;

    /// <summary>Where the manifests of a flash image lie, and a publisher's.</summary>
    public const string ImageFolder = "m";

    public const string ImageExtension = ".cbor";

    private readonly IStore _store;

    public ManifestShelf(IStore store)
    {
        _store = store;
    }

    /// <summary>The path under the publisher's address.</summary>
    public static string PublishedName(int region)
    {
        return ImageFolder + "/" + region.ToString() + ImageExtension;
    }

    /// <summary>The message that was put there last; null when there is none.</summary>
    public byte[] ReadRecord(int region)
    {
        return _store.ReadRecord(RecordName(region));
    }

    /// <summary>The message that came with the flash image; null when there is none.</summary>
    public byte[] ReadImage(int region)
    {
        return StoredFile.Read(_store, PublishedName(region), ManifestLimit);
    }

    /// <summary>True when the flash image has a manifest of the region, readable or not.</summary>
    public bool HasImage(int region)
    {
        return _store.Length(PublishedName(region)) >= 0;
    }

    /// <summary>
    /// Puts a message in place of the region's; false when the store did not take it, and the old one still holds.
    /// </summary>
    public bool Put(int region, byte[] message)
    {
        byte[] present = ReadRecord(region);
        bool isThere = present != null && new ByteSegment(present, 0, present.Length).HoldsExactly(message);
        return isThere || _store.Replace(RecordName(region), message);
    }

    /// <summary>Forgets a region's manifest, and with it the use of its files.</summary>
    public void Remove(int region)
    {
        _store.Delete(RecordName(region));
        RemoveImage(region);
    }

    public void RemoveImage(int region)
    {
        _store.Delete(PublishedName(region));
    }

    /// <summary>Reads a message whose signature is still to be verified; null when it is no manifest.</summary>
    public static StatusManifest Parse(byte[] bytes, out CoseSign1 message)
    {
        message = bytes == null ? null : CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        return message == null || message.Type != MessageType.StatusManifest ? null : StatusManifest.Read(message.Payload);
    }

    private static string RecordName(int region)
    {
        return Folder + "/" + region.ToString();
    }
}
