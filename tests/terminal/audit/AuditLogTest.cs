using ELicense.Formats.Documents;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Audit;
using ELicense.Terminal.Audit;
using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Terminal.Audit;

/// <summary>The log while the power stays: order, bounds, and what becomes of entries for which there is no room.</summary>
public sealed class AuditLogTest : IDisposable
{
    private const int Full = AuditBench.Segments * AuditSegment.MostEntries;

    private readonly AuditBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void AnEntrySaysWhatWasSeenAndOfWhomOnlyWhoHasTheKeyKnows()
    {
        TestTerminal terminal = new();
        Report report = terminal.Start().Examine(terminal.Show(terminal.Credential(1)));
        Assert.True(_bench.Log.Append(AuditEvent.Scan, report, 7));
        AuditEntry entry = _bench.Log.Read(0);
        Assert.Equal((1, AuditEvent.Scan, Verdict.Pass, DocumentKind.DrivingLicence, 0, 7),
            (entry.Sequence, entry.Event, entry.Verdict, entry.Kind, entry.Reason, entry.Code));
        Assert.Equal((_bench.Clock.UnixTime, true), (entry.Time, entry.IsTimeTrusted));
        AuditChain own = new(new DesktopKeyedHash(), _bench.Identity);
        AuditChain other = new(new DesktopKeyedHash(), new FixedIdentity { Secret = new byte[32] });
        Assert.Equal(entry.Subject, BitConverter.ToInt32(own.SubjectOf(report.Credential.Id)));
        Assert.NotEqual(entry.Subject, BitConverter.ToInt32(other.SubjectOf(report.Credential.Id)));
        Assert.DoesNotContain(_bench.Files.Values, file => file.AsSpan().IndexOf(report.Credential.Id) >= 0);
    }

    [Fact]
    public void AReasonAndAClockThatIsNotTrustedAreKept()
    {
        TestTerminal terminal = new();
        Report report = terminal.Start().Examine(terminal.Show(terminal.Credential(1), terminal.Clock.UnixTime - 3600));
        _bench.Clock.IsTrusted = false;
        _bench.Clock.UnixTime = 4_000_000_000;
        Assert.True(_bench.Log.Append(AuditEvent.Scan, report, -1));
        AuditEntry entry = _bench.Log.Read(0);
        Assert.Equal((603, Verdict.NotValid, false, 4_000_000_000, -1),
            (entry.Reason, entry.Verdict, entry.IsTimeTrusted, entry.Time, entry.Code));
    }

    [Fact]
    public void EntriesSurviveARestartInTheirOrder()
    {
        Assert.Equal(200, _bench.Append(1000, 200));
        _bench.Restart();
        Assert.Equal((200, 200, 200), (_bench.Log.Count, _bench.Log.Pending, _bench.Log.LastSequence));
        Assert.Equal(Enumerable.Range(1000, 200), _bench.Entries().Select(entry => entry.Code));
        Assert.Null(_bench.Log.Read(200));
        Assert.Null(_bench.Log.Read(-1));
        Assert.False(_bench.IsBrokenWhenExamined());
        Assert.Equal(1, _bench.Append(1200, 1));
        Assert.Equal(new AuditExamination(AuditFinding.Whole, 201), _bench.Examine());
    }

    [Fact]
    public void WithoutRoomEntriesAreCountedAndToldAfterAnUpload()
    {
        Assert.Equal(Full, _bench.Append(0, Full + 5));
        Assert.True(_bench.Log.IsFull);
        _bench.Restart();
        Assert.True(_bench.Log.IsFull);
        Assert.True(_bench.Log.Confirm(130));
        Assert.False(_bench.Log.IsFull);
        Assert.Equal(1, _bench.Append(9000, 1));
        AuditEntry[] entries = _bench.Entries();
        Assert.Equal((AuditEvent.Lost, 5), (entries[^2].Event, entries[^2].Code));
        Assert.Equal((AuditSegment.MostEntries + 1, Full + 2), (entries[0].Sequence, entries[^1].Sequence));
        Assert.Equal(new AuditExamination(AuditFinding.Whole, Full + 2), _bench.Examine());
    }

    [Fact]
    public void WhatTheAuthorityHasNotIsNeverForgotten()
    {
        _bench.Append(0, Full);
        Assert.True(_bench.Log.Confirm(AuditSegment.MostEntries - 1));
        Assert.False(_bench.Log.Append(AuditEvent.Locked, null, 0));
        Assert.Equal(1, _bench.Entries()[0].Sequence);
        Assert.False(_bench.Log.Confirm(Full + 1));
        Assert.False(_bench.Log.Confirm(-1));
    }

    [Fact]
    public void AFullFlashMakesRoomOutOfWhatTheAuthorityHas()
    {
        MemoryStore store = new();
        AuditLog log = new(store, new DesktopKeyedHash(), _bench.Identity, _bench.Clock);
        Assert.True(log.Append(AuditEvent.Started, null, 0));
        store.IsFull = true;
        store.TornBytes = 5;
        Assert.False(log.Append(AuditEvent.Unlocked, null, 1));
        store.IsFull = false;
        Assert.True(log.Append(AuditEvent.Unlocked, null, 2));
        Assert.Equal([(AuditEvent.Unlocked, 2), (AuditEvent.Lost, 1), (AuditEvent.Started, 0)],
            Enumerable.Range(0, 3).Select(log.Read).Select(entry => (entry.Event, entry.Code)));
        while (log.VerifyNext())
        {
        }

        Assert.False(log.IsBroken);
    }

    [Fact]
    public void WithoutIdentityThereIsNoLog()
    {
        AuditLog log = new(new MemoryStore(), new DesktopKeyedHash(), new StoredIdentity(new MemoryStore()), _bench.Clock);
        Assert.False(log.Append(AuditEvent.Started, null, 0));
        Assert.False(log.VerifyNext());
        Assert.Equal((0, false, false), (log.Count, log.IsFull, log.IsBroken));
    }

    [Fact]
    public void AnyChangedByteOfAnEntryShows()
    {
        _bench.Append(0, 130);
        Dictionary<string, byte[]> files = _bench.Files;
        Random random = new(1);
        foreach (string name in files.Keys.Where(name => name.StartsWith("audit/", StringComparison.Ordinal)))
        {
            for (int i = 0; i < 40; i++)
            {
                int place = random.Next(AuditSegment.HeaderLength, files[name].Length);
                using AuditBench changed = new(With(files, name, bytes => bytes[place] ^= (byte)(1 << random.Next(8))));
                Assert.True(changed.IsBrokenWhenExamined());
                int sequence = AuditSegment.FirstOf(name[6..]) + (place - AuditSegment.HeaderLength) / AuditChain.StoredLength;
                Assert.Equal(new AuditExamination(AuditFinding.Changed, sequence), changed.Examine());
            }
        }
    }

    [Fact]
    public void ATakenOutFileShows()
    {
        _bench.Append(0, 130);
        Assert.True(_bench.Log.Confirm(128));
        foreach (string name in _bench.Files.Keys.Where(name => name.StartsWith("audit/", StringComparison.Ordinal)))
        {
            Dictionary<string, byte[]> files = _bench.Files;
            files.Remove(name);
            using AuditBench changed = new(files);

            // The older file may go, because the authority has all of it.
            Assert.Equal(AuditSegment.FirstOf(name[6..]) != 1, changed.IsBrokenWhenExamined());
        }

        using AuditBench empty = new(
            _bench.Files.Where(file => !file.Key.StartsWith("audit/", StringComparison.Ordinal)).ToDictionary());
        Assert.True(empty.Log.IsBroken);
        Assert.Equal(AuditFinding.Missing, empty.Examine().Finding);
    }

    [Fact]
    public void ACutOffEndShowsOnceTheAuthorityHadMore()
    {
        _bench.Append(0, 10);
        Assert.True(_bench.Log.Confirm(9));
        using AuditBench changed = new(With(_bench.Files, "audit/00000001", null));
        Assert.True(changed.Log.IsBroken);
        Assert.Equal(new AuditExamination(AuditFinding.Missing, 8), changed.Examine());
    }

    private static Dictionary<string, byte[]> With(Dictionary<string, byte[]> files, string name, Action<byte[]>? change)
    {
        Dictionary<string, byte[]> copy = files.ToDictionary(file => file.Key, file => (byte[])file.Value.Clone());
        copy[name] = change == null ? copy[name][..(AuditSegment.HeaderLength + 7 * AuditChain.StoredLength)] : copy[name];
        change?.Invoke(copy[name]);
        return copy;
    }
}
