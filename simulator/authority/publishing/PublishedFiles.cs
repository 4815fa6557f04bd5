using System.Text.RegularExpressions;
using ELicense.Formats;
using ELicense.Verification.Lists;
using ListId = ELicense.Simulator.Authority.Messages.ListId;

namespace ELicense.Simulator.Authority.Publishing;

/// <summary>
/// A published folder, as a web server or a terminal's store takes it: names of [a-z0-9.-/], each file whole or not there.
/// </summary>
internal sealed partial class PublishedFiles(string folder)
{
    internal const string TrustList = "trust.cbor";
    private const string Lists = "lists";
    private const string Manifests = "m";
    private const string Tokens = "t";
    private const string Unfinished = ".new";

    internal static string Manifest(int region) => $"{Manifests}/{region}.cbor";

    internal static string Token(ListId list) => $"{Tokens}/{list}";

    /// <summary>Makes the folders.</summary>
    internal void Prepare()
    {
        Directory.CreateDirectory(Path.Combine(folder, Lists));
        Directory.CreateDirectory(Path.Combine(folder, Manifests));
        Directory.CreateDirectory(Path.Combine(folder, Tokens));
    }

    internal bool Has(string name) => File.Exists(Path.Combine(folder, name));

    internal byte[] Read(string name) => File.ReadAllBytes(Path.Combine(folder, name));

    /// <summary>Puts a file in place, so that whoever reads sees the old one or the new one, and reads it back.</summary>
    /// <exception cref="InvalidDataException">It reads back as something else; the old one is still in place.</exception>
    internal void Replace(string name, byte[] content)
    {
        if (!Stage(name, content).AsSpan().SequenceEqual(content))
        {
            throw new InvalidDataException($"{name} reads back as something else");
        }

        Switch(name);
    }

    /// <summary>Writes a file beside the old one.</summary>
    /// <returns>What reads back.</returns>
    internal byte[] Stage(string name, byte[] content)
    {
        string unfinished = Path.Combine(folder, name) + Unfinished;
        using (FileStream stream = File.Create(unfinished))
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
        }

        return File.ReadAllBytes(unfinished);
    }

    /// <summary>Puts a staged file in place.</summary>
    internal void Switch(string name)
    {
        string path = Path.Combine(folder, name);
        File.Move(path + Unfinished, path, overwrite: true);
    }

    /// <summary>The list files that the manifests in the folder name.</summary>
    internal HashSet<string> NamedLists()
    {
        HashSet<string> names = [];
        foreach (string path in Directory.GetFiles(Path.Combine(folder, Manifests), "*.cbor"))
        {
            byte[] bytes = File.ReadAllBytes(path);
            CoseSign1? message = CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
            StatusManifest? manifest = message is null ? null : StatusManifest.Read(message.Payload);
            names.UnionWith((manifest?.Entries ?? []).Select(entry => entry.FileName));
        }

        return names;
    }

    /// <summary>
    /// Removes list files that are not to be kept, and what a killed run has left; nothing that no run has written.
    /// </summary>
    internal void RemoveAllBut(HashSet<string> kept)
    {
        foreach (string path in Directory.GetFiles(Path.Combine(folder, Lists)))
        {
            string file = Path.GetFileName(path);
            if (ListFile.IsMatch(file) && !kept.Contains($"{Lists}/{file}"))
            {
                File.Delete(path);
            }
        }

        File.Delete(Path.Combine(folder, TrustList + Unfinished));
        Array.ForEach(Directory.GetFiles(Path.Combine(folder, Manifests), "*.cbor" + Unfinished), File.Delete);
        Array.ForEach(Directory.GetFiles(Path.Combine(folder, Tokens), "????????" + Unfinished), File.Delete);
    }

    // The folder is a person's choice, and may hold what is not the authority's.
    [GeneratedRegex(@"^[0-9a-f]{32}\.(lsf|sealed)(\.new)?$")]
    private static partial Regex ListFile { get; }
}
