using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>Writes the answers of an authority's service (docs/online.md).</summary>
public static class OnlineAnswerWriter
{
    private const int ClaimIssuedAt = 6;
    private const int ClaimNonce = 10;
    private const int ClaimStatus = 65535;
    private const int ClaimFacts = -65702;

    /// <param name="key">With usage online answers.</param>
    /// <param name="question">Which credential was asked about, and with what nonce.</param>
    /// <param name="issuedAt">The authority's clock, Unix seconds.</param>
    /// <param name="facts">Letters and figures.</param>
    public static byte[] Sign(SigningKey key, StatusQuestion question, long issuedAt, DeterministicMap facts)
    {
        DeterministicMap entry = new DeterministicMap()
            .AddEncoded("idx", DeterministicMap.Item(writer => writer.WriteInt32(question.Index)))
            .AddEncoded("uri", DeterministicMap.Item(writer => writer.WriteTextString(question.List.ToString())));
        byte[] payload = new DeterministicMap()
            .Add(ClaimIssuedAt, issuedAt)
            .Add(ClaimNonce, question.Nonce)
            .Add(ClaimStatus, new DeterministicMap().AddEncoded("status_list", entry.Encode()))
            .Add(ClaimFacts, facts)
            .Encode();
        return CoseSign1Writer.Sign(key, MessageType.OnlineAnswer, payload);
    }
}
