using System.IO;

namespace ELicense.Hal.Esp32;

/// <summary>
/// A content that is replaced as a whole. It lives in one of two files; the next one goes to the other, so the good one is never
/// touched, and no rename is needed, which the device's file system would not do atomically.
/// </summary>
internal sealed class Record
{
    /// <summary>Not part of any name: no file of another name can take a record's place.</summary>
    public const string Mark = "~";

    private readonly RecordSlot[] _slots;

    public Record(string path)
    {
        _slots = new RecordSlot[] { new RecordSlot(path + Mark + "0"), new RecordSlot(path + Mark + "1") };
    }

    /// <summary>The newest whole content; null when there is none.</summary>
    public byte[] Read()
    {
        int claimed = Claimed();
        byte[] content = _slots[claimed].Read();
        return content != null ? content : _slots[1 - claimed].Read();
    }

    /// <summary>False when the new content is not there; the old one then is.</summary>
    public bool Replace(byte[] content)
    {
        int newest = Newest();
        RecordSlot target = _slots[newest == 0 ? 1 : 0];
        uint generation = newest < 0 ? 1u : _slots[newest].Generation + 1u;
        if (Write(target, generation, content))
        {
            return true;
        }

        target.Delete();
        return false;
    }

    /// <summary>The old slot goes first: a cut between the two must not bring an older content back.</summary>
    public void Delete()
    {
        int newest = Newest();
        _slots[newest == 0 ? 1 : 0].Delete();
        _slots[newest == 0 ? 0 : 1].Delete();
    }

    private static bool Write(RecordSlot target, uint generation, byte[] content)
    {
        try
        {
            target.Write(generation, content);

            // The firmware keeps errors of a full flash to itself; only reading tells.
            return target.IsWhole() && target.Generation == generation;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The slot that is whole and newest; -1 when none is.</summary>
    private int Newest()
    {
        int claimed = Claimed();
        if (_slots[claimed].IsWhole())
        {
            return claimed;
        }

        return _slots[1 - claimed].IsWhole() ? 1 - claimed : -1;
    }

    /// <summary>The slot that is newest by its header, whole or not.</summary>
    private int Claimed()
    {
        if (!_slots[1].ReadHeader())
        {
            return 0;
        }

        return !_slots[0].ReadHeader() || IsNewer(_slots[1].Generation, _slots[0].Generation) ? 1 : 0;
    }

    /// <summary>Order of numbers that wrap around (RFC 1982): newer is less than half the circle ahead.</summary>
    private static bool IsNewer(uint generation, uint other)
    {
        return generation != other && generation - other < 0x80000000u;
    }
}
