using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Facts;

/// <summary>
/// Answers questions about one credential: what its lists would say if they were of now, and what no list has room for.
/// </summary>
public sealed class OnlineDesk(AuthorityStore store, KeyRing keys, TimeProvider clock)
{
    /// <summary>The signed answer; refused for an index that was never given out, and where no key may answer.</summary>
    public Outcome<byte[]> Answer(StatusQuestion question)
    {
        string region = question.List.Region.ToString("D6");
        AuthorityKey? key = keys.InForce(KeyUsage.OnlineAnswers)
            .FirstOrDefault(key => key.Issuers.Contains(region) && key.Kinds.Contains((int)question.List.Kind));
        if (key is null)
        {
            return new Refusal(RefusalCode.NoKey, $"no key answers for region {region}");
        }

        if (store.Facts.Find(question.List, question.Index) is not { } entry)
        {
            return new Refusal(
                RefusalCode.NoSuchCredential, $"index {question.Index} of list {question.List} was never given out");
        }

        var letters = StatusLetters.Of(question.List.Kind, entry.Facts.Letters, entry.States, entry.IsWanted);
        DeterministicMap content = entry.Facts.Encode(letters.Letters, letters.States);
        return OnlineAnswerWriter.Sign(key.SigningKey, question, clock.GetUtcNow().ToUnixTimeSeconds(), content);
    }
}
