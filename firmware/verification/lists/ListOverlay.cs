using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The open files of a coverage, newest first. The newest that lists an index says its state, also when that is "back to normal". A file
/// that cannot be read ends the search: what it would have said is unknown, and an older one must not speak for it.
/// </summary>
internal sealed class ListOverlay
{
    private readonly LsfFile[] _files;

    private ListOverlay(LsfFile[] files)
    {
        _files = files;
    }

    /// <summary>Why the last lookup failed.</summary>
    internal ListFault Fault { get; private set; }

    /// <summary>Opens the files of a coverage; null with a fault.</summary>
    internal static ListOverlay Open(
        IStore store, IKeyedHash hash, LookupBuffers buffers, ListCoverage coverage, int sequence, out ListFault fault)
    {
        ListChain chain = ListChain.Choose(coverage, sequence, store);
        if (chain == null)
        {
            fault = ListFault.NoChain;
            return null;
        }

        var files = new LsfFile[chain.Files.Length];
        for (int i = 0; i < files.Length; i++)
        {
            files[i] = LsfFile.Open(store, hash, buffers, chain.Files[i], out fault);
            if (files[i] == null)
            {
                return null;
            }
        }

        fault = ListFault.None;
        return new ListOverlay(files);
    }

    /// <summary>The state 0 to 15, <see cref="LsfFile.NotListed"/> or <see cref="LsfFile.Failed"/>.</summary>
    internal int Find(int x)
    {
        for (int i = 0; i < _files.Length; i++)
        {
            int state = _files[i].Find(x);
            if (state != LsfFile.NotListed)
            {
                Fault = _files[i].Fault;
                return state;
            }
        }

        return LsfFile.NotListed;
    }
}
