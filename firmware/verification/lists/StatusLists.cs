using ELicense.Formats;
using ELicense.Hal;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Lists;

/// <summary>
/// The status lists in the terminal's store: answers for one credential at a time, out of the manifest of its region and the list
/// files that the manifest names. Whatever is missing or wrong there, the answer is "unavailable" with the reason, unless the
/// country's hot list names the credential.
/// </summary>
/// <remarks>Not for several threads. The manifests and files of the regions asked last stay open.</remarks>
public sealed class StatusLists
{
    private const int Nation = 0;
    private const int Normal = 0;

    // The region of the licence, that of the vehicle, the nation, and one that passes through.
    private const int OpenLimit = 4;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly SequenceMemory _sequences;
    private readonly ManifestCheck _check;
    private readonly ManifestShelf _shelf;
    private readonly LookupBuffers _buffers = new LookupBuffers();

    // The one asked last comes first; null behind the last that is open.
    private readonly RegionLists[] _open = new RegionLists[OpenLimit];
    private WantedList _wanted;
    private StatusManifest _wantedManifest;

    /// <param name="store">Holds the manifests and the list files.</param>
    /// <param name="hash">Computes their digests.</param>
    /// <param name="sequences">Remembers the newest manifest of each region against older ones.</param>
    /// <param name="signature">Verifies the manifests' signatures.</param>
    public StatusLists(IStore store, IKeyedHash hash, SequenceMemory sequences, MessageSignature signature)
    {
        _store = store;
        _hash = hash;
        _sequences = sequences;
        _check = new ManifestCheck(sequences, signature);
        _shelf = new ManifestShelf(store);
    }

    /// <summary>
    /// A list file that is in the store and cannot be relied on; null when none was met. It may be deleted, and fetched anew.
    /// </summary>
    public string DamagedFile { get; private set; }

    /// <summary>Looks a credential's state up.</summary>
    /// <param name="reference">Where its state is listed.</param>
    /// <param name="trust">Who may sign the lists; null when nothing is trusted.</param>
    /// <param name="time">The time of the scan.</param>
    public StatusAnswer Ask(StatusReference reference, TrustList trust, TrustedTime time)
    {
        RegionLists lists = Open(reference.Region, trust, time, out ListFault fault);
        int state = lists == null ? LsfFile.Failed : lists.Find(reference.Kind, reference.Shard, reference.Index);
        if (state == LsfFile.Failed)
        {
            StatusManifest manifest = lists == null ? null : lists.Manifest;
            fault = lists == null ? fault : lists.Fault;
            DamagedFile = lists == null ? DamagedFile : lists.DamagedFile;
            StatusAnswer hot = AskHot(reference, trust, time);
            return hot != null ? hot : StatusAnswer.Unavailable(fault, reference.Region, manifest);
        }

        return StatusAnswer.Of(state == LsfFile.NotListed ? Normal : state, reference.Region, lists.Manifest);
    }

    /// <summary>True when the list of wanted documents names the credential; false also when there is no such list.</summary>
    public bool IsWanted(StatusReference reference, TrustList trust, TrustedTime time)
    {
        return OpenWanted(trust, time) == WantedState.Ready
            && _wanted.Names(reference.Kind, reference.Region, reference.Shard, reference.Index);
    }

    /// <summary>Whether this terminal can tell who is wanted.</summary>
    public WantedState OpenWanted(TrustList trust, TrustedTime time)
    {
        RegionLists nation = Open(Nation, trust, time, out _);
        if (nation == null || nation.Manifest.Sealed == null)
        {
            return WantedState.NotPublished;
        }

        if (_wanted == null || _wantedManifest != nation.Manifest)
        {
            _wanted = null;
            _wantedManifest = nation.Manifest;
            return FleetKeys.Read(_store).Length == 0 ? WantedState.NoKey : OpenWanted(nation.Manifest.Sealed);
        }

        return WantedState.Ready;
    }

    /// <summary>Judges a manifest that was fetched, and remembers nothing.</summary>
    /// <param name="message">As it was received.</param>
    /// <param name="region">Whose manifest it must be.</param>
    /// <param name="trust">Who may sign; null when nothing is trusted.</param>
    /// <param name="time">The time now.</param>
    /// <param name="fault">None, or why it is refused.</param>
    public StatusManifest Judge(byte[] message, int region, TrustList trust, TrustedTime time, out ListFault fault)
    {
        return _check.Judge(message, region, trust, time, out fault);
    }

    /// <summary>
    /// Puts a manifest into force that was judged good and whose files are there. The next lookup finds it open.
    /// </summary>
    /// <param name="message">As it was judged.</param>
    /// <param name="manifest">What it says.</param>
    /// <param name="trust">The trust list that it was judged with.</param>
    /// <returns>False when the store did not take it; what was in force still is.</returns>
    public bool Install(byte[] message, StatusManifest manifest, TrustList trust)
    {
        if (!_shelf.Put(manifest.Region, message))
        {
            return false;
        }

        // A power cut before this line leaves the new manifest in force, and it is remembered when it is opened.
        _check.Accept(manifest, message);
        _shelf.RemoveImage(manifest.Region);
        DamagedFile = null;
        Replace(new RegionLists(_store, _hash, _buffers, manifest, trust));
        return true;
    }

    /// <summary>Sequence and time of a region's newest accepted manifest; false when there was none.</summary>
    public bool Newest(int region, out int sequence, out long issuedAt)
    {
        bool isKnown = _sequences.Newest(region, out long number, out issuedAt);
        sequence = (int)number;
        return isKnown;
    }

    /// <summary>Sequence and time of the newest accepted manifest of any region; false when there was none.</summary>
    public bool Newest(out int sequence, out long issuedAt)
    {
        return Newest(_sequences.NewestRegion(), out sequence, out issuedAt);
    }

    /// <summary>Opens a region's lists before anybody asks: their age is known then, and the first scan does not wait.</summary>
    /// <returns>None, or why they cannot be used.</returns>
    public ListFault Prepare(int region, TrustList trust, TrustedTime time)
    {
        Open(region, trust, time, out ListFault fault);
        return fault;
    }

    /// <summary>Drops what is open. To be called whenever the lists in the store changed.</summary>
    public void Forget()
    {
        for (int i = 0; i < OpenLimit; i++)
        {
            _open[i] = null;
        }

        _wanted = null;
        _wantedManifest = null;
        DamagedFile = null;
    }

    // Absence from the hot list says nothing, so only a state that is listed there is an answer.
    private StatusAnswer AskHot(StatusReference reference, TrustList trust, TrustedTime time)
    {
        RegionLists nation = Open(Nation, trust, time, out _);
        if (nation == null || nation.Manifest.Shards == null)
        {
            return null;
        }

        int x = nation.Manifest.Shards.IndexOf(reference.Kind, reference.Region, reference.Shard, reference.Index);
        int state = x < 0 ? LsfFile.NotListed : nation.FindHot(reference.Kind, x);
        return state > Normal ? StatusAnswer.Of(state, Nation, nation.Manifest) : null;
    }

    private WantedState OpenWanted(SealedEntry entry)
    {
        _wanted = WantedList.Open(_store, _hash, _buffers, entry, out WantedState state);
        return state;
    }

    private RegionLists Open(int region, TrustList trust, TrustedTime time, out ListFault fault)
    {
        fault = ListFault.None;
        for (int i = 0; i < OpenLimit && _open[i] != null; i++)
        {
            RegionLists open = _open[i];
            if (open.Region == region && open.Trust == trust)
            {
                if (i > 0)
                {
                    MoveToFront(i, open);
                }

                return open;
            }
        }

        RegionLists lists = Load(region, trust, time, out fault);
        if (lists != null)
        {
            MoveToFront(OpenLimit - 1, lists);
        }

        return lists;
    }

    private void Replace(RegionLists lists)
    {
        int place = 0;
        while (place < OpenLimit - 1 && _open[place] != null && _open[place].Region != lists.Region)
        {
            place++;
        }

        MoveToFront(place, lists);
    }

    private void MoveToFront(int from, RegionLists lists)
    {
        for (int i = from; i > 0; i--)
        {
            _open[i] = _open[i - 1];
        }

        _open[0] = lists;
    }

    private RegionLists Load(int region, TrustList trust, TrustedTime time, out ListFault fault)
    {
        byte[] record = _shelf.ReadRecord(region);
        byte[] image = _shelf.ReadImage(region);
        if (record == null && image == null)
        {
            fault = _shelf.HasImage(region) ? ListFault.ManifestInvalid : ListFault.NoManifest;
            return null;
        }

        bool isRecordFirst = image == null || SequenceOf(record) >= SequenceOf(image);
        byte[] message = isRecordFirst ? record : image;
        byte[] other = isRecordFirst ? image : record;
        StatusManifest manifest = _check.Judge(message, region, trust, time, out fault);
        if (manifest == null && other != null)
        {
            message = other;
            manifest = _check.Judge(message, region, trust, time, out _);
        }

        if (manifest == null)
        {
            return null;
        }

        fault = ListFault.None;
        _check.Accept(manifest, message);
        return new RegionLists(_store, _hash, _buffers, manifest, trust);
    }

    private static int SequenceOf(byte[] message)
    {
        StatusManifest manifest = ManifestShelf.Parse(message, out _);
        return manifest == null ? -1 : manifest.Sequence;
    }
}
