using ELicense.Formats;

namespace ELicense.Verification.Lists;

/// <summary>
/// What a region's publisher signed: the sequence and times of its snapshot, and the files that hold it (docs/status-lists.md,
/// 5).
/// </summary>
public sealed class StatusManifest
{
    private const int Version = 1;
    private const int EntryLimit = 512;
    private const int LastReservedKey = 15;

    // A text for officers, which other verifiers show.
    private const int NoticeKey = 10;

    // Keys 1 to 8, one bit each.
    private const int RequiredKeys = 0x1FE;

    private StatusManifest()
    {
    }

    public int Region { get; private set; }

    public int Sequence { get; private set; }

    /// <summary>Unix seconds, like all times here.</summary>
    public long IssuedAt { get; private set; }

    public long NextUpdate { get; private set; }

    public long NotAfter { get; private set; }

    /// <summary>A new base comes with each sequence that this divides: 8, 16 or 32.</summary>
    public int RebasePeriod { get; private set; }

    public ManifestEntry[] Entries { get; private set; }

    /// <summary>The entries, sorted by what they speak for.</summary>
    public ListCoverage[] Coverages { get; private set; }

    /// <summary>Where shards stand in the hot lists; null in a manifest without any.</summary>
    public ShardMap Shards { get; private set; }

    /// <summary>The sealed file of wanted documents; null when the manifest names none.</summary>
    public SealedEntry Sealed { get; private set; }

    /// <summary>Reads the payload of a manifest whose signature was verified.</summary>
    /// <returns>Null when a key is missing or unknown, or a value is out of its bounds.</returns>
    public static StatusManifest Read(ByteSegment payload)
    {
        var manifest = new StatusManifest();
        var reader = new CborReader(payload);
        int keysSeen = 0;
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            int key = reader.ReadKey();
            manifest.ReadValue(reader, key);
            keysSeen |= key >= 0 && key <= LastReservedKey ? 1 << key : 0;
        }

        return !reader.Failed && (keysSeen & RequiredKeys) == RequiredKeys && manifest.HangsTogether() ? manifest : null;
    }

    private void ReadValue(CborReader reader, int key)
    {
        switch (key)
        {
            case 1:
                reader.ReadInteger(Version, Version);
                break;
            case 2:
                Region = reader.ReadInteger(0, ListId.RegionLimit - 1);
                break;
            case 3:
                Sequence = reader.ReadInteger(0, int.MaxValue);
                break;
            case 4:
                IssuedAt = reader.ReadInteger();
                break;
            case 5:
                NextUpdate = reader.ReadInteger();
                break;
            case 6:
                NotAfter = reader.ReadInteger();
                break;
            case 7:
                RebasePeriod = reader.ReadInteger(8, 32);
                break;
            case 8:
                ReadEntries(reader);
                break;
            case 9:
                Shards = ShardMap.Read(reader);
                break;
            case 11:
                Sealed = SealedEntry.Read(reader);
                break;
            default:
                SkipOptional(reader, key);
                break;
        }
    }

    private static void SkipOptional(CborReader reader, int key)
    {
        if (key <= LastReservedKey && key != NoticeKey)
        {
            reader.Fail();
        }

        reader.Skip();
    }

    private void ReadEntries(CborReader reader)
    {
        int count = reader.ReadArray();
        if (count > EntryLimit)
        {
            reader.Fail();
            return;
        }

        Entries = new ManifestEntry[count];
        for (int i = 0; i < count; i++)
        {
            Entries[i] = ManifestEntry.Read(reader, Region);
        }
    }

    private bool HangsTogether()
    {
        for (int i = 0; i < Entries.Length; i++)
        {
            if (Entries[i].ToSequence > Sequence)
            {
                return false;
            }
        }

        Coverages = ListCoverage.Group(Entries);
        return Coverages != null && IssuedAt >= 0 && IssuedAt <= NextUpdate && NextUpdate <= NotAfter
            && (RebasePeriod & RebasePeriod - 1) == 0;
    }
}
