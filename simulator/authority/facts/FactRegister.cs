using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Facts;

/// <summary>Keeps dynamic facts and portraits; letters set the states of the lists, too, so that both always agree.</summary>
public sealed class FactRegister(AuthorityStore store, StateRegister states)
{
    /// <summary>Changes the facts on a credential's licence or vehicle.</summary>
    /// <param name="id">cti.</param>
    /// <param name="change">From what was known to what is.</param>
    public Outcome<IssuedCredential> Change(byte[] id, Func<DynamicFacts, DynamicFacts> change)
    {
        if (store.Credentials.Find(id) is not { } credential)
        {
            return new Refusal(RefusalCode.NoSuchCredential, $"there is no credential {Convert.ToHexStringLower(id)}");
        }

        DynamicFacts before = store.Facts.Find(credential.StatusList, credential.StatusIndex)!.Facts;
        DynamicFacts after = change(before);
        return RefuseLetters(after.Letters) is { } refusal ? refusal : Set(credential, before, after);
    }

    private Outcome<IssuedCredential> Set(IssuedCredential credential, DynamicFacts before, DynamicFacts after)
    {
        if (after.Letters != before.Letters && SetStates(credential, after.Letters) is { } refusal)
        {
            return refusal;
        }

        return store.InTransaction<IssuedCredential>(() =>
        {
            store.Facts.Set(credential.StatusList, credential.StatusIndex, after);
            return credential;
        });
    }

    private Refusal? SetStates(IssuedCredential credential, string letters)
    {
        DocumentKind kind = credential.StatusList.Kind;
        Outcome<IssuedCredential> set = states.Set(credential.Id, StatusLetters.StatesOf(kind, letters));
        return set.Refusal ?? (ListStates.CanBeWanted(kind)
            ? states.SetWanted(credential.Id, StatusLetters.AreWanted(kind, letters)).Refusal
            : null);
    }

    private static Refusal? RefuseLetters(string letters) =>
        letters.All(char.IsAsciiLetterUpper) && letters.Distinct().Count() == letters.Length
            ? null
            : new Refusal(RefusalCode.MalformedField, $"{letters} is not made of different capital letters");
}
