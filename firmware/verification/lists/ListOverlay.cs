using ELicense.Hal;

namespace ELicense.Verification.Lists;

/// <summary>
/// The open files of a coverage, newest first. The newest that lists an index says its state, also when that is "back to normal".
/// A file that cannot be read ends the search: what it would have said is unknown, and an older one must not speak for it.
/// </summary>
internal sealed class ListOverlay
{
    private readonly ManifestEntry[] _entries;
    private readonly LsfFile[] _files;

    private ListOverlay(ManifestEntry[] entries)
    {
        _entries = entries;
        _files = new LsfFile[entries.Length];
    }

    /// <summary>Why the overlay could not be opened, or the last lookup failed.</summary>
    internal ListFault Fault { get; private set; }

    /// <summary>The file that is there and cannot be relied on; null when there is none.</summary>
    internal string DamagedFile { get; private set; }

    /// <summary>Opens the files of a coverage. It can be asked when there is no fault.</summary>
    internal static ListOverlay Open(IStore store, IKeyedHash hash, LookupBuffers buffers, ListCoverage coverage, int sequence)
    {
        ListChain chain = ListChain.Choose(coverage, sequence, store);
        var overlay = new ListOverlay(chain == null ? new ManifestEntry[0] : chain.Files);
        overlay.Fault = chain == null ? ListFault.NoChain : ListFault.None;
        for (int i = 0; i < overlay._files.Length && overlay.Fault == ListFault.None; i++)
        {
            overlay._files[i] = LsfFile.Open(store, hash, buffers, chain.Files[i], out ListFault fault);
            overlay.Note(i, fault);
        }

        return overlay;
    }

    /// <summary>The state 0 to 15, <see cref="LsfFile.NotListed"/> or <see cref="LsfFile.Failed"/>.</summary>
    internal int Find(int x)
    {
        for (int i = 0; i < _files.Length; i++)
        {
            int state = _files[i].Find(x);
            if (state != LsfFile.NotListed)
            {
                if (state == LsfFile.Failed)
                {
                    Note(i, _files[i].Fault);
                }

                return state;
            }
        }

        return LsfFile.NotListed;
    }

    private void Note(int file, ListFault fault)
    {
        Fault = fault;
        if (fault != ListFault.None && fault != ListFault.FileMissing)
        {
            DamagedFile = _entries[file].FileName;
        }
    }
}
