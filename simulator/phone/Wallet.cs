using System.Text.Json;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Phone;

/// <summary>
/// What a holder's phone keeps: credentials and their keys, in a file. A real phone holds the keys in secure hardware, where
/// nobody can read them; this one must not be used for real credentials.
/// </summary>
public sealed class Wallet
{
    private const int Format = 1;

    private static readonly JsonSerializerOptions s_json = new()
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly string _path;
    private readonly List<WalletEntry> _entries;

    private Wallet(string path, List<WalletEntry> entries)
    {
        _path = path;
        _entries = entries;
    }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<WalletEntry> Entries => _entries;

    /// <summary>Opens a wallet; one whose file is not there yet is empty.</summary>
    public static Outcome<Wallet> Open(string path)
    {
        try
        {
            return new Wallet(path, Path.Exists(path) ? Read(File.ReadAllBytes(path)) : []);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException)
        {
            return new Refusal(RefusalCode.NotAWallet, $"{path} is not a wallet or is damaged");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal(RefusalCode.NotAWallet, failure.Message);
        }
    }

    /// <summary>Makes sure that the file can be written, before an authority gives out what it would have to keep.</summary>
    /// <returns>Why it cannot; null when it can.</returns>
    public Refusal? Prepare() => Save(_entries);

    /// <summary>Keeps a credential: the file is replaced whole.</summary>
    /// <returns>Why it could not be kept; null when it was.</returns>
    public Refusal? Add(WalletEntry entry)
    {
        Refusal? refusal = Save([.. _entries, entry]);
        if (refusal is null)
        {
            _entries.Add(entry);
        }

        return refusal;
    }

    /// <summary>The one credential that is meant.</summary>
    /// <param name="id">Its cti in hex; null for the only one there is.</param>
    /// <param name="kind">The kind that it must have; null for any.</param>
    public Outcome<WalletEntry> Find(string? id, DocumentKind? kind)
    {
        WalletEntry[] found =
        [
            .. _entries.Where(entry => id is null || entry.Credential.IdText == id)
                .Where(entry => kind is null || entry.Credential.Content.Document.Kind == kind),
        ];
        string asked = id ?? (kind is null ? "credential" : $"credential of kind {(int)kind}");
        return found switch
        {
            [var only] => only,
            [] => new Refusal(RefusalCode.NoSuchCredential, $"{_path} holds no {asked}"),
            _ => new Refusal(RefusalCode.NoSuchCredential,
                $"{_path} holds several: name one of {string.Join(", ", found.Select(entry => entry.Credential.IdText))}"),
        };
    }

    private static List<WalletEntry> Read(byte[] bytes)
    {
        WalletContent? content = JsonSerializer.Deserialize<WalletContent>(bytes, s_json);
        return content is { Format: Format }
            ? [.. content.Credentials.Select(stored => ReadEntry(stored ?? throw new FormatException()))]
            : throw new FormatException();
    }

    private static WalletEntry ReadEntry(WalletCredential stored)
    {
        IssuedCredential credential = IssuedCredential.Read(stored.Message) ?? throw new FormatException();
        SigningKey? key = stored.Secret is null ? null : SigningKey.FromSecret(stored.Algorithm, stored.Secret);
        bool isBound = credential.Content.HolderKey is not null;
        return isBound == (key is not null) ? new WalletEntry(credential, key) : throw new FormatException();
    }

    private Refusal? Save(IEnumerable<WalletEntry> entries)
    {
        try
        {
            Write(entries);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Refusal(RefusalCode.NotAWallet, failure.Message);
        }
    }

    private void Write(IEnumerable<WalletEntry> entries)
    {
        string unfinished = _path + ".new";
        File.Delete(unfinished);
        using (FileStream stream = PrivateFile.Create(unfinished))
        {
            JsonSerializer.Serialize(stream, new WalletContent(Format, [.. entries.Select(StoredForm)]), s_json);
            stream.Flush(flushToDisk: true);
        }

        File.Move(unfinished, _path, overwrite: true);
    }

    private static WalletCredential StoredForm(WalletEntry entry) => new(
        entry.Credential.Message,
        entry.HolderKey?.Algorithm ?? KeyAlgorithm.Unknown,
        entry.HolderKey?.ToSecret());
}
