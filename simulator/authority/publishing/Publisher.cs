using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// Publishes the trust list and each province's status lists into a folder. List files come first, then the trust list, then the
/// manifests, each put in place whole: a run that is killed leaves a folder that hangs together.
/// </summary>
public sealed class Publisher(AuthorityStore store, KeyRing keys, TimeProvider clock)
{
    private const int MaximumTrustList = 32768;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>The root keys for provisioning: of those that have not ended.</summary>
    public byte[] RootKeys()
    {
        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        return RootKeysFile.Encode(keys.All.Where(key => key.Usage == KeyUsage.Root && key.Expires > now));
    }

    /// <summary>Writes them into a file.</summary>
    /// <returns>Why it could not be written; null when it was.</returns>
    public Refusal? WriteRootKeys(string path)
    {
        try
        {
            string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            Directory.CreateDirectory(folder);
            new PublishedFiles(folder).Replace(Path.GetFileName(path), RootKeys());
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal(RefusalCode.FolderUnusable, failure.Message);
        }
    }

    /// <summary>Publishes into a folder, which is made when it is missing.</summary>
    public Outcome<Publication> Publish(string folder, PublishSettings settings)
    {
        try
        {
            using PublishLock? turn = PublishLock.Take(store.Path, s_patience);
            return turn is null
                ? new Refusal(RefusalCode.PublishingElsewhere, "another process is publishing")
                : PublishAlone(folder, settings);
        }
        catch (InvalidDataException failure)
        {
            return new Refusal(RefusalCode.PublishedFilesWrong, failure.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal(RefusalCode.FolderUnusable, failure.Message);
        }
    }

    private Outcome<Publication> PublishAlone(string folder, PublishSettings settings)
    {
        PublishedFiles files = new(folder);
        files.Prepare();
        Outcome<Snapshot> snapshot = new SnapshotTaker(store, keys, settings, clock.GetUtcNow()).Take();
        if (!snapshot.IsGranted)
        {
            return snapshot.Refusal;
        }

        DateTimeOffset time = snapshot.Value.Time;
        ManifestContent[] manifests = [.. snapshot.Value.Regions.Select(region => ManifestOf(region, time, settings))];
        HashSet<string> kept = files.NamedLists();
        Write(files, snapshot.Value, manifests);
        kept.UnionWith(files.NamedLists());
        files.RemoveAllBut(kept);
        return new Publication(snapshot.Value.TrustList.Sequence, [.. manifests.Zip(snapshot.Value.Regions, ReportOf)]);
    }

    private static void Write(PublishedFiles files, Snapshot snapshot, ManifestContent[] manifests)
    {
        byte[] trustList = Signed(snapshot);
        foreach (LsfContent list in manifests.SelectMany(manifest => manifest.Files))
        {
            files.Replace(list.FileName, list.Bytes);
        }

        files.Replace(PublishedFiles.TrustList, trustList);
        foreach ((ManifestContent manifest, RegionSnapshot region) in manifests.Zip(snapshot.Regions))
        {
            SigningKey key = region.Key.SigningKey;
            byte[] message = CoseSign1Writer.Sign(key, MessageType.StatusManifest, ManifestWriter.Payload(manifest));
            files.Replace(PublishedFiles.Manifest(region.Region), Verified(message, key.PublicKey, MessageType.StatusManifest));
        }
    }

    private static byte[] Verified(byte[] bytes, PublicKey key, int type)
    {
        CoseSign1? message = CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        return message?.Type == type && CoseSign1Writer.Verifies(message, key)
            ? bytes
            : throw new InvalidDataException($"a message of type {type} does not verify after it was signed");
    }

    private static byte[] Signed(Snapshot snapshot)
    {
        SigningKey root = snapshot.Root.SigningKey;
        byte[] list = Verified(snapshot.TrustList.Sign(root), root.PublicKey, MessageType.TrustList);
        return list.Length <= MaximumTrustList
            ? list
            : throw new InvalidDataException($"a trust list has {MaximumTrustList} bytes at most, not {list.Length}: too many keys");
    }

    private static ManifestContent ManifestOf(RegionSnapshot region, DateTimeOffset time, PublishSettings settings) => new()
    {
        Region = region.Region,
        Sequence = region.Sequence,
        IssuedAt = time,
        NextUpdate = time.Add(settings.NextUpdate),
        NotAfter = time.Add(settings.NotAfter),
        Files = [.. region.Lists.Select(list => FileOf(list, region, time))],
    };

    private static LsfContent FileOf(ListSnapshot list, RegionSnapshot region, DateTimeOffset time)
    {
        LsfDescription description = new()
        {
            Kind = list.Kind,
            Region = region.Region,
            IndexCount = list.IndexCount,
            ToSequence = region.Sequence,
            IssuedAt = (uint)time.ToUnixTimeSeconds(),
        };
        return LsfBuilder.Build(description, [.. list.Entries]);
    }

    private static PublishedRegion ReportOf(ManifestContent manifest, RegionSnapshot region) => new(
        region.Region,
        region.Sequence,
        [.. manifest.Files.Select(file => file.FileName)],
        region.Lists.Sum(list => list.Entries.Count));
}
