using System.Security.Cryptography;
using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ELicense.Simulator.Authority.Service;

/// <summary>
/// POST /status: a question of a terminal that proves who it is, and the authority's signed answer (docs/online.md). Every
/// question of a known terminal is logged as its hash.
/// </summary>
internal sealed class StatusEndpoint(AuthorityStore store, OnlineDesk desk, RateLimit limit, TimeProvider clock)
{
    internal const string Path = "status";

    // An officer scans a car in ten seconds at the best.
    private const int QuestionsPerMinute = 30;

    private const string AnswerType = "application/cose; cose-type=\"cose-sign1\"";

    private readonly DeviceMessageReader _reader = new(store);

    /// <summary>Maps POST of /status.</summary>
    internal static void Map(IEndpointRouteBuilder app, AuthorityStore store, TimeProvider clock)
    {
        var desk = new OnlineDesk(store, new KeyRing(store, clock), clock);
        var endpoint = new StatusEndpoint(store, desk, new RateLimit(QuestionsPerMinute, clock), clock);
        app.MapPost("/" + Path, async (HttpContext context) =>
        {
            (int status, byte[]? answer) = await RequestBody.Read(context.Request) is { } message
                ? endpoint.Take(message)
                : (StatusCodes.Status400BadRequest, null);
            return answer is null ? Results.StatusCode(status) : Results.Bytes(answer, AnswerType);
        });
    }

    /// <summary>Answers a message of a terminal.</summary>
    /// <returns>The HTTP status, and with 200 the answer.</returns>
    internal (int Status, byte[]? Answer) Take(byte[] message)
    {
        // A connection of SQLite is one person's at a time.
        lock (store)
        {
            if (_reader.Read(Path, message) is not { } request)
            {
                return (StatusCodes.Status403Forbidden, null);
            }

            (int status, byte[]? answer) = limit.Take(request.DeviceId)
                ? Answer(request.Body)
                : (StatusCodes.Status429TooManyRequests, null);
            store.Facts.Log(clock.GetUtcNow().ToUnixTimeSeconds(), request.DeviceId, SHA256.HashData(request.Body), status);
            return (status, answer);
        }
    }

    private (int Status, byte[]? Answer) Answer(byte[] body)
    {
        if (StatusQuestion.Read(body) is not { } question)
        {
            return (StatusCodes.Status400BadRequest, null);
        }

        Outcome<byte[]> answer = desk.Answer(question);
        return answer switch
        {
            { IsGranted: true } => (StatusCodes.Status200OK, answer.Value),
            { Refusal.Code: RefusalCode.NoSuchCredential } => (StatusCodes.Status404NotFound, null),
            _ => (StatusCodes.Status503ServiceUnavailable, null),
        };
    }
}
