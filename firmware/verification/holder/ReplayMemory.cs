using System;
using ELicense.Hal;

namespace ELicense.Verification.Holder;

/// <summary>
/// The proofs seen lately, by credential id and time, so that the same proof at another stop is known for a copy. Two append-only
/// files take turns: one is full before the other is begun anew, so the last 96 proofs at least survive any power cut.
/// </summary>
public sealed class ReplayMemory
{
    // An entry: cti (8 bytes), iat (8), stop (4).
    private const int TimeOffset = 8;
    private const int StopOffset = 16;
    private const int EntryLength = 20;
    private const int FileLength = 96 * EntryLength;

    private static readonly string[] s_names = { "replay-0", "replay-1" };

    private readonly IStore _store;
    private readonly byte[][] _entries = new byte[2][];
    private readonly int[] _lengths = new int[2];
    private int _current;

    public ReplayMemory(IStore store)
    {
        _store = store;
        for (int i = 0; i < 2; i++)
        {
            _entries[i] = new byte[FileLength];
            int read = store.Read(s_names[i], 0, _entries[i], 0, FileLength);
            _lengths[i] = read < 0 ? 0 : read;
        }

        _current = IsClosed(0) ? 1 : 0;
        if (IsClosed(_current))
        {
            // Power went between the last entry of one file and the beginning of the other.
            _current = LastStop(1) >= LastStop(0) ? 1 : 0;
            BeginOther();
        }
    }

    /// <summary>The highest number of a stop at which a proof was shown; -1 when there is none.</summary>
    public int LastStop()
    {
        int first = LastStop(0);
        int second = LastStop(1);
        return first > second ? first : second;
    }

    /// <summary>Remembers a proof that its holder's key has signed.</summary>
    /// <param name="credentialId">The cti, 8 bytes.</param>
    /// <param name="issuedAt">The proof's iat.</param>
    /// <param name="stop">The number of the stop at which it was shown.</param>
    /// <returns>False when the same proof was shown at another stop.</returns>
    public bool Accept(byte[] credentialId, long issuedAt, int stop)
    {
        byte[] entry = new byte[EntryLength];
        Array.Copy(credentialId, 0, entry, 0, TimeOffset);
        Array.Copy(BitConverter.GetBytes(issuedAt), 0, entry, TimeOffset, 8);
        Array.Copy(BitConverter.GetBytes(stop), 0, entry, StopOffset, 4);
        int seenAt = StopOf(entry);
        if (seenAt < 0)
        {
            Remember(entry);
        }

        return seenAt < 0 || seenAt == stop;
    }

    private bool IsClosed(int file)
    {
        return _lengths[file] == FileLength || IsTorn(_lengths[file]);
    }

    // By a power cut or a full flash. Whatever followed a torn entry would be read out of step.
    private static bool IsTorn(int length)
    {
        return length > 0 && length % EntryLength != 0;
    }

    private int LastStop(int file)
    {
        int last = _lengths[file] / EntryLength - 1;
        return last < 0 ? -1 : BitConverter.ToInt32(_entries[file], last * EntryLength + StopOffset);
    }

    private int StopOf(byte[] proof)
    {
        for (int file = 0; file < 2; file++)
        {
            for (int i = 0; i + EntryLength <= _lengths[file]; i += EntryLength)
            {
                if (IsSameProof(_entries[file], i, proof))
                {
                    return BitConverter.ToInt32(_entries[file], i + StopOffset);
                }
            }
        }

        return -1;
    }

    private static bool IsSameProof(byte[] entries, int offset, byte[] proof)
    {
        for (int i = 0; i < StopOffset; i++)
        {
            if (entries[offset + i] != proof[i])
            {
                return false;
            }
        }

        return true;
    }

    private void Remember(byte[] entry)
    {
        Array.Copy(entry, 0, _entries[_current], _lengths[_current], EntryLength);
        _lengths[_current] += EntryLength;
        bool isWhole = _store.Append(s_names[_current], entry, 0, EntryLength) || !IsTorn(_store.Length(s_names[_current]));
        if (!isWhole || IsClosed(_current))
        {
            BeginOther();
        }
    }

    private void BeginOther()
    {
        _current = 1 - _current;
        _lengths[_current] = 0;
        _store.Delete(s_names[_current]);
    }
}
