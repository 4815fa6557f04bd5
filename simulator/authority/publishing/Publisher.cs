using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using Microsoft.Data.Sqlite;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// Publishes the trust list and the status lists of each province and of the country into a folder. List files come first and
/// are read back, then the trust list, then tokens and manifests, each put in place whole: a run that is killed leaves a folder
/// that hangs together.
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
        catch (SqliteException failure)
        {
            return AuthorityStore.RefusalOf(failure, store.Path);
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

        RegionFiles regionFiles = new(store, files, settings);
        List<string> staged = [];
        PublishedRegion[] regions = [.. snapshot.Value.Regions.Select(region => regionFiles.Write(region, staged))];
        SignedManifest[] manifests = Manifests(files, snapshot.Value, regions, settings);
        Outcome<HashSet<string>> kept = Remember(snapshot.Value, manifests, settings.KeepUnnamed);
        if (!kept.IsGranted)
        {
            return kept.Refusal;
        }

        kept.Value.UnionWith(files.NamedLists());
        Switch(files, snapshot.Value, staged, manifests);
        files.RemoveAllBut(kept.Value);
        return new Publication(snapshot.Value.TrustList.Sequence, regions);
    }

    private SignedManifest[] Manifests(
        PublishedFiles files, Snapshot snapshot, PublishedRegion[] regions, PublishSettings settings)
    {
        IEnumerable<SignedManifest> ofRegions = regions.Zip(snapshot.Regions, (region, signed) =>
            new SignedManifest(ManifestOf(region, signed.Snapshot.RebasePeriod, snapshot.Time, settings), signed.Key));
        if (snapshot.Country is not { } country)
        {
            return [.. ofRegions];
        }

        ManifestContent ofCountry = new CountryFiles(store, files, country, snapshot.Regions).Write(settings);
        return [.. ofRegions, new SignedManifest(ofCountry, country.Key)];
    }

    private static ManifestContent ManifestOf(
        PublishedRegion region, int rebasePeriod, DateTimeOffset time, PublishSettings settings) => new()
        {
            Region = region.Region,
            Sequence = region.Sequence,
            IssuedAt = time,
            NextUpdate = time.Add(settings.NextUpdate),
            NotAfter = time.Add(settings.NotAfter),
            RebasePeriod = rebasePeriod,
            Files = region.Files,
        };

    // Before any manifest names them, so that no later run removes a file that one does.
    private Outcome<HashSet<string>> Remember(Snapshot snapshot, SignedManifest[] manifests, TimeSpan keepUnnamed) =>
        store.InTransaction<HashSet<string>>(() =>
        {
            long now = snapshot.Time.ToUnixTimeSeconds();
            foreach (ListedFile file in manifests.SelectMany(manifest => manifest.Content.AllFiles))
            {
                store.ListFiles.Name(file, now);
            }

            foreach (SignedRegion region in snapshot.Regions)
            {
                store.Snapshots.RemoveBefore(region.Snapshot.Region, region.Snapshot.Base);
            }

            return store.ListFiles.NamedSince(now - (long)keepUnnamed.TotalSeconds);
        });

    private static void Switch(PublishedFiles files, Snapshot snapshot, List<string> staged, SignedManifest[] manifests)
    {
        byte[][] messages = [.. manifests.Select(manifest =>
            Verified(manifest.Sign(), manifest.Key.SigningKey.PublicKey, MessageType.StatusManifest))];
        files.Replace(PublishedFiles.TrustList, Signed(snapshot));
        staged.ForEach(files.Switch);
        foreach ((SignedManifest manifest, byte[] message) in manifests.Zip(messages))
        {
            files.Replace(manifest.Name, message);
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
            : throw new InvalidDataException(
                $"a trust list has {MaximumTrustList} bytes at most, not {list.Length}: too many keys");
    }
}
