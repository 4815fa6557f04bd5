using System.Security.Cryptography;
using ELicense.Hal;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>
/// A publisher's folder as its server would answer, without the network between; it counts what list files take.
/// </summary>
internal sealed class PublishedFolder(string folder) : IListSource
{
    private const int Ok = 200;
    private const int PartialContent = 206;
    private const int NotModified = 304;
    private const int NotFound = 404;
    private const int RangeNotSatisfiable = 416;

    /// <summary>Answers with a list file, or a part of one.</summary>
    internal int ListRequests { get; private set; }

    /// <summary>Bytes of them.</summary>
    internal long ListBytes { get; private set; }

    public IListAnswer Get(string path, string entityTag, int position, int timeout)
    {
        string file = Path.Combine(folder, path);
        if (!File.Exists(file))
        {
            return new PublishedAnswer(null) { Status = NotFound };
        }

        byte[] content = File.ReadAllBytes(file);
        string tag = Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 16));
        if (tag == entityTag)
        {
            return new PublishedAnswer(null) { Status = NotModified, EntityTag = tag };
        }

        return position > content.Length
            ? new PublishedAnswer(null) { Status = RangeNotSatisfiable }
            : Part(path, content, tag, position);
    }

    private PublishedAnswer Part(string path, byte[] content, string tag, int position)
    {
        int length = content.Length - position;
        if (path.StartsWith("lists/", StringComparison.Ordinal))
        {
            ListRequests++;
            ListBytes += length;
        }

        return new PublishedAnswer(new MemoryStream(content, position, length))
        {
            Status = position == 0 ? Ok : PartialContent,
            EntityTag = tag,
            Position = position,
            Length = length,
        };
    }
}
