using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Issuing;

/// <summary>Sets the states that status lists publish.</summary>
public sealed class StateRegister(AuthorityStore store)
{
    /// <summary>The gravest public state of a credential that this authority has issued.</summary>
    public int StateOf(IssuedCredential credential) =>
        store.Statuses.StatesOf(credential.StatusList, credential.StatusIndex).Highest;

    /// <summary>Whether its driver or vehicle is wanted.</summary>
    public bool IsWanted(IssuedCredential credential) => store.Statuses.IsWanted(credential.StatusList, credential.StatusIndex);

    /// <summary>
    /// Sets all public states that apply to a credential, 0 alone for none; a mark that follows its vehicle has the vehicle's.
    /// </summary>
    public Outcome<IssuedCredential> Set(byte[] id, params int[] states) => store.InTransaction(() => Change(id, credential =>
    {
        foreach (int state in states)
        {
            if (ListStates.Refuse(credential.StatusList.Kind, state) is { } refusal)
            {
                return refusal;
            }
        }

        store.Statuses.SetStates(credential.StatusList, credential.StatusIndex, StateSet.Of(states));
        return null;
    }));

    /// <summary>Marks a driver or a vehicle as wanted, or no longer: kept apart from the state, and in no public list.</summary>
    public Outcome<IssuedCredential> SetWanted(byte[] id, bool wanted) => store.InTransaction(() => Change(id, credential =>
    {
        DocumentKind kind = credential.StatusList.Kind;
        if (!ListStates.CanBeWanted(kind))
        {
            return new Refusal(RefusalCode.StateNotAllowed, $"kind {(int)kind} can't be wanted");
        }

        store.Statuses.SetWanted(credential.StatusList, credential.StatusIndex, wanted);
        return null;
    }));

    private Outcome<IssuedCredential> Change(byte[] id, Func<IssuedCredential, Refusal?> change)
    {
        if (store.Credentials.Find(id) is not { } credential)
        {
            return new Refusal(RefusalCode.NoSuchCredential, $"there is no credential {Convert.ToHexStringLower(id)}");
        }

        return change(credential) is { } refusal ? refusal : credential;
    }
}
