using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Snapshots;
using ELicense.Simulator.Authority.Tokens;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>Token Status Lists of the shards of one kind, written beside the old ones until the manifest is switched.</summary>
internal sealed class TokenFiles(PublishedFiles files, SignedRegion region, PublishSettings settings)
{
    private const int Bits = 2;

    /// <summary>Stages a token for each shard, and reads it back.</summary>
    /// <param name="kind">Of the lists.</param>
    /// <param name="shards">How many.</param>
    /// <param name="entries">Counted from shard 0.</param>
    /// <returns>The names of what is staged.</returns>
    /// <exception cref="InvalidDataException">A token reads back as something else.</exception>
    internal IEnumerable<string> Stage(int kind, int shards, ListedState[] entries)
    {
        var names = new ConcurrentBag<string>();
        try
        {
            Parallel.For(0, shards, new ParallelOptions { MaxDegreeOfParallelism = 2 }, shard =>
                names.Add(Stage(new ListId((DocumentKind)kind, region.Snapshot.Region, shard), entries)));
        }
        catch (AggregateException failures)
        {
            // One is reason enough.
            ExceptionDispatchInfo.Throw(failures.Flatten().InnerExceptions[0]);
        }

        return names;
    }

    private string Stage(ListId list, ListedState[] entries)
    {
        ReadOnlySpan<ListedState> listed = new Coverage(list.Shard, 1).Cut(entries);
        string name = PublishedFiles.Token(list);
        byte[] written = files.Stage(name, Token(list, listed).Sign(region.Key.SigningKey));
        Check(name, StatusToken.Read(written, region.Key.SigningKey.PublicKey), list, listed);
        return name;
    }

    private StatusToken Token(ListId list, ReadOnlySpan<ListedState> listed)
    {
        TokenStatusList statuses = TokenStatusList.Zeros(Bits, ListId.IndicesPerShard);
        foreach (ListedState entry in listed)
        {
            statuses.Set(entry.Index, TokenStatus.Of(entry.State));
        }

        return new StatusToken
        {
            Uri = list.ToString(),
            IssuedAt = region.Snapshot.IssuedAt,
            Expires = region.Snapshot.IssuedAt + (long)settings.NotAfter.TotalSeconds,
            CacheSeconds = (long)settings.NextUpdate.TotalSeconds,
            List = statuses,
        };
    }

    // Every listed index is right, and no more are other than valid than those: so every index is right.
    private static void Check(string name, StatusToken? token, ListId list, ReadOnlySpan<ListedState> listed)
    {
        bool isRight = token?.Uri == list.ToString() && token.List.Bits == Bits && token.List.Count == ListId.IndicesPerShard;
        int notValid = 0;
        for (int i = 0; isRight && i < listed.Length; i++)
        {
            int status = TokenStatus.Of(listed[i].State);
            isRight = token!.List[listed[i].Index] == status;
            notValid += status == TokenStatus.Valid ? 0 : 1;
        }

        if (!isRight || token!.List.CountNonZero() != notValid)
        {
            throw new InvalidDataException($"{name} does not say what the snapshot says");
        }
    }
}
