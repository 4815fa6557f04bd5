using ELicense.Formats;
using ELicense.Hal;
using ELicense.Verification.Trust;

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

    // A publisher's clock may be a little ahead.
    private const int Tolerance = 600;
    private const int Normal = 0;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly SequenceMemory _sequences;
    private readonly ManifestSigners _signers;
    private readonly LookupBuffers _buffers = new LookupBuffers();

    // Null while nothing is open.
    private StatusManifest _manifest;
    private TrustList _manifestTrust;
    private LsfFile[] _files;

    /// <param name="store">Holds the manifests (m/) and the list files (lists/).</param>
    /// <param name="hash">Computes their digests.</param>
    /// <param name="sequences">Remembers the newest manifest of each region against older ones.</param>
    /// <param name="signature">Verifies the manifests' signatures.</param>
    public StatusLists(IStore store, IKeyedHash hash, SequenceMemory sequences, MessageSignature signature)
    {
        _store = store;
        _hash = hash;
        _sequences = sequences;
        _signers = new ManifestSigners(signature);
    }

    /// <summary>Looks a credential's state up.</summary>
    /// <param name="reference">Where its state is listed.</param>
    /// <param name="trust">Who may sign the lists; null when nothing is trusted.</param>
    /// <param name="time">The time of the scan.</param>
    public StatusAnswer Ask(StatusReference reference, TrustList trust, TrustedTime time)
    {
        int region = reference.Region;
        ListFault fault = Load(region, trust, time);
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

    /// <summary>Drops what is open. To be called whenever the lists in the store changed.</summary>
    public void Forget()
    {
        _manifest = null;
        _manifestTrust = null;
        _files = null;
    }

    private StatusAnswer Answer(LsfFile file, int x)
    {
        int state = file.Find(x);
        if (state == LsfFile.Failed)
        {
            return StatusAnswer.Unavailable(file.Fault, _manifest.Region, _manifest);
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

    // An open manifest is as good as the trust list that it was verified with.
    private ListFault Load(int region, TrustList trust, TrustedTime time)
    {
        if (_manifest != null && _manifest.Region == region && _manifestTrust == trust)
        {
            return ListFault.None;
        }

        Forget();
        string name = "m/" + region.ToString() + ".cbor";
        if (_store.Length(name) < 0)
        {
            return ListFault.NoManifest;
        }

        byte[] file = StoredFile.Read(_store, name, ManifestLimit);
        CoseSign1 message = file == null ? null : CoseSign1.Read(new ByteSegment(file, 0, file.Length));
        if (message == null || message.Type != MessageType.StatusManifest)
        {
            return ListFault.ManifestInvalid;
        }

        StatusManifest manifest = StatusManifest.Read(message.Payload);
        return manifest == null || manifest.Region != region
            ? ListFault.ManifestInvalid
            : Accept(manifest, message, trust, time);
    }

    private ListFault Accept(StatusManifest manifest, CoseSign1 message, TrustList trust, TrustedTime time)
    {
        if (!_signers.HaveSigned(trust, message, manifest))
        {
            return ListFault.ManifestNotTrusted;
        }

        // Before it is remembered: its time would become the floor of the clock.
        if (time.IsTrusted && manifest.IssuedAt - Tolerance > time.Now)
        {
            return ListFault.ManifestFromTheFuture;
        }

        if (!_sequences.Accept(manifest.Region, manifest.Sequence, manifest.IssuedAt, message.Payload.ToArray()))
        {
            return ListFault.ManifestReplaced;
        }

        _manifest = manifest;
        _manifestTrust = trust;
        _files = new LsfFile[manifest.Entries.Length];
        return ListFault.None;
    }
}
