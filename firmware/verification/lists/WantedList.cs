using System;
using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The opened list of wanted documents in the internal flash. It can only say "listed": whatever fails, nobody is wanted, and
/// nobody is cleared by it either.
/// </summary>
/// <remarks>Its shard map stays in memory, 8 bytes a row.</remarks>
internal sealed class WantedList
{
    private const int Wanted = 10;

    private readonly LsfFile _file;
    private readonly byte[] _map;

    private WantedList(LsfFile file, byte[] map)
    {
        _file = file;
        _map = map;
    }

    /// <summary>Opens the list that a manifest names; null when it is not there whole.</summary>
    internal static WantedList Open(
        IStore store, IKeyedHash hash, LookupBuffers buffers, SealedEntry entry, out WantedState state)
    {
        string name = entry.OpenedName;
        state = WantedState.Missing;
        if (store.Length(name) != entry.Length - SealedList.VectorLength)
        {
            return null;
        }

        state = WantedState.Damaged;
        byte[] head = new byte[SealedList.HeadLength];
        int rows = store.Read(name, 0, head, 0, head.Length) == head.Length ? SealedList.Rows(head) : -1;
        byte[] map = new byte[rows < 0 ? 0 : rows * SealedList.RowLength];
        if (rows < 0 || store.Read(name, SealedList.HeadLength, map, 0, map.Length) != map.Length)
        {
            return null;
        }

        byte[] root = new byte[ListDigest.RootLength];
        Array.Copy(head, SealedList.RootAt, root, 0, root.Length);
        LsfFile file = LsfFile.OpenInside(store, hash, buffers, name, SealedList.HeadLength + map.Length, root, out _);
        state = file == null ? WantedState.Damaged : WantedState.Ready;
        return file == null ? null : new WantedList(file, map);
    }

    internal bool Names(int kind, int region, int shard, int index)
    {
        int x = IndexOf(ListId.Of(kind, region, shard), index);
        return x >= 0 && _file.Find(x) == Wanted;
    }

    // The shards of a row have list ids that follow each other. What a hostile map adds up to is out of the file's coverage.
    private int IndexOf(int listId, int index)
    {
        int before = 0;
        for (int at = 0; at < _map.Length; at += SealedList.RowLength)
        {
            int distance = listId - LittleEndian.Int32(_map, at);
            int shards = LittleEndian.Int32(_map, at + 4);
            if (distance >= 0 && distance < shards)
            {
                return (before + distance) * ListId.IndicesPerShard + index;
            }

            before += shards;
        }

        return -1;
    }
}
