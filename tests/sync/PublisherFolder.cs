using System.Security.Cryptography;
using ELicense.Hal;

namespace ELicense.Tests.Sync;

/// <summary>A publisher's folder behind a server in memory, which serves as it should until it is told to lie.</summary>
public sealed class PublisherFolder : IListSource
{
    public delegate Reply? Lie(string path, int position, Reply honest);

    public Dictionary<string, byte[]> Files { get; } = [];

    /// <summary>Paths that were asked for, with the position behind a '@' where it is not 0.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Changes answers; null leaves an answer as it is.</summary>
    public Lie? Lies { get; set; }

    public IListAnswer Get(string path, string? entityTag, int position, int timeout)
    {
        Requests.Add(position == 0 ? path : $"{path}@{position}");
        Reply honest = Honest(path, entityTag, position);
        return Lies?.Invoke(path, position, honest) ?? honest;
    }

    private Reply Honest(string path, string? entityTag, int position)
    {
        if (!Files.TryGetValue(path, out byte[]? file))
        {
            return new Reply { Status = 404 };
        }

        string tag = Convert.ToHexString(SHA256.HashData(file)[..8]);
        if (entityTag == tag)
        {
            return new Reply { Status = 304, EntityTag = tag };
        }

        return position > file.Length
            ? new Reply { Status = 416 }
            : new Reply
            {
                Status = position == 0 ? 200 : 206, EntityTag = tag, Position = position, Length = file.Length - position,
                Body = file[position..],
            };
    }
}
