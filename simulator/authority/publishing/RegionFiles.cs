using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>All that a region publishes, kind by kind, so that no more than one kind is in memory.</summary>
internal sealed class RegionFiles(AuthorityStore store, PublishedFiles files, PublishSettings settings)
{
    /// <summary>Writes list files, stages tokens, and reads both back.</summary>
    /// <param name="region">The snapshot.</param>
    /// <param name="staged">Gets the names of what is staged.</param>
    /// <exception cref="InvalidDataException">Something reads back as something else.</exception>
    internal PublishedRegion Write(SignedRegion region, List<string> staged)
    {
        var named = new List<ListedFile>();
        int listed = 0;
        foreach (int kind in region.Key.Kinds.Order())
        {
            List<ListedFile> ofKind = new KindFiles(store, files, region.Snapshot, kind).Write();
            ListedState[] entries = store.Snapshots.Entries(region.Snapshot.Region, region.Snapshot.Sequence, kind);
            named.AddRange(ofKind);
            listed += entries.Length;
            if (settings.HasTokens)
            {
                int shards = store.Snapshots.Shards(region.Snapshot.Region, region.Snapshot.Base, kind);
                staged.AddRange(new TokenFiles(files, region, settings).Stage(kind, shards, entries));
            }
        }

        return new PublishedRegion(region.Snapshot.Region, region.Snapshot.Sequence, named, listed);
    }
}
