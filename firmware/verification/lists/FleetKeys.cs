using System;
using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The keys of the fleet that provisioning put on this terminal: 32 bytes each, the newest first. During a change there are two,
/// so that terminals and publisher need not change at the same moment.
/// </summary>
public static class FleetKeys
{
    /// <summary>The record.</summary>
    public const string RecordName = "provisioning/fleet";

    private const int KeyLength = 32;
    private const int KeyLimit = 2;

    /// <summary>The keys; empty on a terminal that has none.</summary>
    public static byte[][] Read(IStore store)
    {
        byte[] record = store.ReadRecord(RecordName);
        int count = record == null ? 0 : record.Length / KeyLength;
        if (count > KeyLimit || (record != null && record.Length % KeyLength != 0))
        {
            count = 0;
        }

        byte[][] keys = new byte[count][];
        for (int i = 0; i < count; i++)
        {
            keys[i] = new byte[KeyLength];
            Array.Copy(record, i * KeyLength, keys[i], 0, KeyLength);
        }

        return keys;
    }
}
