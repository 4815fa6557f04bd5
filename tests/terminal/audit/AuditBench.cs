using ELicense.Hal.Esp32;
using ELicense.Simulator.Audit;
using ELicense.Simulator.Board.Storage;
using ELicense.Terminal.Audit;
using ELicense.Tests.Support;

namespace ELicense.Tests.Terminal.Audit;

/// <summary>A log on the emulated flash, which can be started anew and examined from outside.</summary>
internal sealed class AuditBench : IDisposable
{
    public const int Segments = 2;

    public AuditBench(Dictionary<string, byte[]>? files = null)
    {
        foreach ((string name, byte[] content) in files ?? [])
        {
            Flash.Poke(name, content);
        }

        Log = Restart();
    }

    public Flash Flash { get; } = new(Flash.SmallCapacity);

    public FixedIdentity Identity { get; } = new();

    public FixedClock Clock { get; } = new();

    public AuditLog Log { get; private set; }

    /// <summary>What lies on the flash, to begin other benches with.</summary>
    public Dictionary<string, byte[]> Files => Flash.Names().ToDictionary(name => name, name => Flash.Peek(name)!);

    public AuditLog Restart()
    {
        Flash.Restart();
        return Log = new AuditLog(new FlashStore(Flash.Root, Flash.Capacity), new DesktopKeyedHash(), Identity, Clock, Segments);
    }

    /// <summary>Adds entries that count up from a code; how many were taken.</summary>
    public int Append(int firstCode, int count) =>
        Enumerable.Range(firstCode, count).Count(code => Log.Append(AuditEvent.StopEnded, null, code));

    /// <summary>All entries that are here, the oldest first.</summary>
    public AuditEntry[] Entries() => [.. Enumerable.Range(0, Log.Count).Select(Log.Read).Reverse()];

    /// <summary>What the log's own examination says after it went through all files.</summary>
    public bool IsBrokenWhenExamined()
    {
        while (Log.VerifyNext())
        {
        }

        return Log.IsBroken;
    }

    /// <summary>What an examination of the flash from outside says.</summary>
    public AuditExamination Examine()
    {
        FlashStore store = new(Flash.Root, Flash.Capacity);
        AuditSegment[] segments = [.. store.List("audit").Select(AuditSegment.FirstOf).Order()
            .Select(first => new AuditSegment(store, first)).Where(segment => segment.Count > 0)];
        (int, byte[])[] entries = [.. segments.SelectMany(segment => segment.Read()[AuditSegment.HeaderLength..]
            .Chunk(AuditChain.StoredLength).Select((stored, i) => (segment.First + i, stored)))];
        int first = segments.FirstOrDefault()?.First ?? 1;
        byte[] before = segments.Length == 0 ? new byte[16] : AuditSegment.TagBefore(segments[0].Read());
        int from = Math.Min(first, Log.FirstPending);
        return AuditExamination.Of(new AuditTrail(Identity, from, Log.FirstPending - 1, before, entries));
    }

    public void Dispose() => Flash.Dispose();
}
