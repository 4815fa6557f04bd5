using System.Buffers.Binary;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Terminal.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ELicense.Simulator.Authority.Service;

/// <summary>
/// Takes the terminals' logs in (docs/audit.md): keeps every entry as it came, whether its tag fits or not, and answers up to
/// which entry it has them. What it has it never changes.
/// </summary>
public sealed class AuditIntake(AuthorityStore store, TimeProvider clock)
{
    // The names of a terminal's files have room for eight digits.
    private const int HighestSequence = 99_999_999;

    private readonly DeviceMessageReader _reader = new(store);

    /// <summary>Maps POST of /audit.</summary>
    public static void Map(IEndpointRouteBuilder app, AuthorityStore store, TimeProvider clock)
    {
        AuditIntake intake = new(store, clock);
        app.MapPost("/" + AuditUpload.Path, async (HttpContext context) =>
            await RequestBody.Read(context.Request) is { } message && intake.Take(message) is { } answer
                ? Results.Bytes(answer, "application/octet-stream")
                : Results.StatusCode(StatusCodes.Status403Forbidden));
    }

    /// <summary>Takes a message; null when it does not count.</summary>
    public byte[]? Take(byte[] message)
    {
        // A connection of SQLite is one person's at a time.
        lock (store)
        {
            Outcome<byte[]> answer = store.InTransaction<byte[]>(() =>
                _reader.Read(AuditUpload.Path, message) is { } request && Batch.Of(request.Body) is { } batch
                    ? request.Answer(Keep(request.DeviceId, batch))
                    : new Refusal(RefusalCode.MalformedField, "a message that does not count"));
            return answer.Value;
        }
    }

    private byte[] Keep(string device, Batch batch)
    {
        int last = store.Audit.Last(device);

        // What lies between is asked for once more, as long as the terminal has it.
        bool leavesGap = batch.First > last + 1 && batch.Oldest <= last + 1;
        for (int i = 0; i < batch.Entries.Length && !leavesGap; i++)
        {
            store.Audit.Add(device, batch.First + i, batch.Entries[i], clock.GetUtcNow().ToUnixTimeSeconds());
        }

        byte[] answer = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(answer, store.Audit.Last(device));
        return answer;
    }

    private sealed record Batch(int Oldest, int First, byte[][] Entries)
    {
        internal static Batch? Of(byte[] body)
        {
            int entries = body.Length - AuditUpload.HeadLength;
            int most = AuditUpload.MostEntries * AuditChain.StoredLength;
            if (entries < 0 || entries > most || entries % AuditChain.StoredLength != 0)
            {
                return null;
            }

            int oldest = BinaryPrimitives.ReadInt32LittleEndian(body);
            int first = BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(sizeof(int)));
            return oldest < 1 || first < oldest || first > HighestSequence
                ? null
                : new Batch(oldest, first, [.. body.AsSpan(AuditUpload.HeadLength).ToArray().Chunk(AuditChain.StoredLength)]);
        }
    }
}
