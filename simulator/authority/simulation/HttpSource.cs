using System.Net;
using System.Net.Http.Headers;
using ELicense.Hal;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>A publisher's server over HTTP; it counts what a terminal asks for and gets.</summary>
internal sealed class HttpSource(HttpClient client) : IListSource
{
    /// <summary>Questions asked.</summary>
    internal int Requests { get; private set; }

    /// <summary>Bytes of bodies.</summary>
    internal long Bytes { get; private set; }

    public IListAnswer Get(string path, string? entityTag, int position, int timeout)
    {
        Requests++;
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (entityTag is not null)
        {
            request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(entityTag));
        }

        if (position > 0)
        {
            request.Headers.Range = new RangeHeaderValue(position, null);
        }

        HttpResponseMessage answer = client.Send(request, HttpCompletionOption.ResponseHeadersRead);
        long? from = answer.StatusCode == HttpStatusCode.PartialContent ? answer.Content.Headers.ContentRange?.From : 0;
        return new PublishedAnswer(answer.Content.ReadAsStream())
        {
            Status = (int)answer.StatusCode,
            EntityTag = answer.Headers.ETag?.ToString() ?? "",
            Position = (int?)from ?? -1,
            Length = (int?)answer.Content.Headers.ContentLength ?? -1,
            Read = length => Bytes += length,
        };
    }
}
