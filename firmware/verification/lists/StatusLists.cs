using ELicense.Formats;
using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The status lists in the terminal's store: answers for one credential at a time, out of the manifest of its region and the list
/// file that the manifest names. Whatever is missing or wrong, the answer is "unavailable" with the reason.
/// </summary>
/// <remarks>Not for several threads. The manifest and the files of the region asked last stay open.</remarks>
public sealed class StatusLists
{
    // A manifest of the largest region has below 8 KB.
    private const int ManifestLimit = 16384;
    private const int NoRegion = -1;
    private const int Normal = 0;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly IManifestTrust _trust;
    private readonly LookupBuffers _buffers = new LookupBuffers();

    private int _region = NoRegion;
    private StatusManifest _manifest;
    private LsfFile[] _files;

    public StatusLists(IStore store, IKeyedHash hash, IManifestTrust trust)
    {
        _store = store;
        _hash = hash;
        _trust = trust;
    }

    /// <summary>Looks a credential's state up.</summary>
    public StatusAnswer Ask(StatusReference reference)
    {
        int region = reference.Region;
        ListFault fault = Load(region);
        if (fault != ListFault.None)
        {
            return StatusAnswer.Unavailable(fault, region, null);
        }

        int number = _manifest.FindBase(reference.Kind, reference.Shard, reference.Index, out fault);
        if (fault == ListFault.None)
        {
            fault = Open(number);
        }

        return fault == ListFault.None
            ? Answer(_files[number], _manifest.Entries[number].IndexInFile(reference.Shard, reference.Index))
            : StatusAnswer.Unavailable(fault, region, _manifest);
    }

    /// <summary>Drops what is open. To be called whenever the store's lists or the trust in their signers changed.</summary>
    public void Forget()
    {
        _region = NoRegion;
        _manifest = null;
        _files = null;
    }

    private StatusAnswer Answer(LsfFile file, int x)
    {
        int state = file.Find(x);
        if (state == LsfFile.Failed)
        {
            return StatusAnswer.Unavailable(file.Fault, _region, _manifest);
        }

        return StatusAnswer.Of(state == LsfFile.NotListed ? Normal : state, _manifest);
    }

    private ListFault Open(int number)
    {
        if (_files[number] != null)
        {
            return ListFault.None;
        }

        _files[number] = LsfFile.Open(_store, _hash, _buffers, _manifest.Entries[number], out ListFault fault);
        return fault;
    }

    private ListFault Load(int region)
    {
        if (region == _region)
        {
            return ListFault.None;
        }

        Forget();
        string name = "m/" + region.ToString() + ".cbor";
        int length = _store.Length(name);
        if (length < 0 || length > ManifestLimit)
        {
            return length < 0 ? ListFault.NoManifest : ListFault.ManifestInvalid;
        }

        var message = new byte[length];
        return _store.Read(name, 0, message, 0, length) == length ? Accept(message, region) : ListFault.ShortRead;
    }

    private ListFault Accept(byte[] message, int region)
    {
        CoseSign1 signed = CoseSign1.Read(new ByteSegment(message, 0, message.Length));
        if (signed == null || signed.Type != MessageType.StatusManifest)
        {
            return ListFault.ManifestInvalid;
        }

        if (!_trust.Trusts(signed, region))
        {
            return ListFault.ManifestNotTrusted;
        }

        StatusManifest manifest = StatusManifest.Read(signed.Payload);
        if (manifest == null || manifest.Region != region)
        {
            return ListFault.ManifestInvalid;
        }

        _manifest = manifest;
        _files = new LsfFile[manifest.Entries.Length];
        _region = region;
        return ListFault.None;
    }
}
