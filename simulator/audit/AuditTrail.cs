using System.Buffers.Binary;
using ELicense.Hal;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority.Store;
using ELicense.Terminal.Audit;
using Flash = ELicense.Simulator.Board.Storage.Flash;

namespace ELicense.Simulator.Audit;

/// <summary>
/// The log of one terminal, wherever it was found: on its flash, in the authority's file, or exported. An exported file has the
/// shape of a terminal's own (docs/audit.md), and any length.
/// </summary>
/// <param name="Device">Whose log it is.</param>
/// <param name="First">The number from which on there must be entries.</param>
/// <param name="LastKnown">The number up to which entries are known to have been there; 0 for none.</param>
/// <param name="TagBefore">The tag before the first; zeros before the first of all.</param>
/// <param name="Entries">As they are stored, by rising number; one number may come twice.</param>
public sealed record AuditTrail(
    IDeviceIdentity Device, int First, int LastKnown, byte[] TagBefore, IReadOnlyList<(int Sequence, byte[] Stored)> Entries)
{
    private const string Provisioning = "provisioning/identity";

    /// <summary>The log that a terminal has sent.</summary>
    public static AuditTrail OfAuthority(AuthorityStore store, IDeviceIdentity device) =>
        new(device, 1, 0, new byte[AuditChain.TagLength], store.Audit.Of(device.Id));

    /// <summary>The log on a terminal's flash.</summary>
    /// <exception cref="InvalidDataException">The folder is no flash of a provisioned terminal.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static AuditTrail OfFlash(string folder)
    {
        using Flash flash = Flash.Copy(folder, Flash.ReferenceCapacity);
        var store = new FlashStore(flash.Root, flash.Capacity);
        var identity = new StoredIdentity(store);
        if (identity.Secret == null)
        {
            throw new InvalidDataException($"{folder} has no {Provisioning}: it is no flash of a terminal");
        }

        var log = new AuditLog(store, new NativeKeyedHash(), identity, new NoClock());
        AuditSegment[] segments =
        [
            .. store.List(AuditSegment.Folder).Select(AuditSegment.FirstOf).Where(first => first > 0).Order()
                .Select(first => new AuditSegment(store, first)).Where(segment => segment.Count > 0),
        ];
        byte[]? oldest = segments.FirstOrDefault()?.Read();
        return new AuditTrail(
            identity,
            Math.Min(log.FirstPending, segments.FirstOrDefault()?.First ?? int.MaxValue),
            log.FirstPending - 1,
            oldest == null ? new byte[AuditChain.TagLength] : AuditSegment.TagBefore(oldest),
            [.. segments.SelectMany(EntriesOf)]);
    }

    /// <summary>An exported log.</summary>
    /// <exception cref="InvalidDataException">The file is none.</exception>
    public static AuditTrail OfFile(string path, IDeviceIdentity device)
    {
        byte[] content = File.ReadAllBytes(path);
        int entries = content.Length - AuditSegment.HeaderLength;
        if (entries < 0 || entries % AuditChain.StoredLength != 0)
        {
            throw new InvalidDataException($"{path} is no exported log");
        }

        int first = BinaryPrimitives.ReadInt32LittleEndian(content);
        return new AuditTrail(device, first, 0, AuditSegment.TagBefore(content), [.. content[AuditSegment.HeaderLength..]
            .Chunk(AuditChain.StoredLength).Select((stored, i) => (first + i, stored))]);
    }

    /// <summary>Writes the log; only one without gaps and doubles can be.</summary>
    /// <exception cref="InvalidDataException">It has some.</exception>
    public void Export(string path)
    {
        if (Entries.Where((entry, i) => entry.Sequence != First + i).Any())
        {
            throw new InvalidDataException("a log with gaps or doubles cannot be exported; verify it");
        }

        byte[] header = new byte[AuditSegment.HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, First);
        TagBefore.CopyTo(header, header.Length - TagBefore.Length);
        File.WriteAllBytes(path, [.. header, .. Entries.SelectMany(entry => entry.Stored)]);
    }

    private static IEnumerable<(int Sequence, byte[] Stored)> EntriesOf(AuditSegment segment) =>
        (segment.Read() is { } content ? content[AuditSegment.HeaderLength..] : [])
            .Chunk(AuditChain.StoredLength).Select((stored, i) => (segment.First + i, stored));

    /// <summary>A log that is only read has no time.</summary>
    private sealed class NoClock : IClock
    {
        public long UnixTime => 0;

        public bool IsTrusted => false;

        public bool Set(long unixTime) => false;
    }
}
