using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Bench.Phones;

/// <summary>The phones of a bench, of which one lies before the camera.</summary>
internal sealed class PhoneShelf
{
    /// <summary>Their ids and holders. Nobody is real.</summary>
    private static readonly (string Id, string Name)[] s_holders = [("jia", "样本甲"), ("yi", "样本乙"), ("bing", "样本丙")];

    private PhoneShelf(BenchPhone[] phones)
    {
        Phones = phones;
        Selected = phones[0];
    }

    public IReadOnlyList<BenchPhone> Phones { get; }

    /// <summary>The phone that the camera sees.</summary>
    public BenchPhone Selected { get; private set; }

    public Album Album { get; } = new();

    /// <summary>Opens the wallets, empty ones where there are none yet.</summary>
    public static Outcome<PhoneShelf> Open(BenchFolder folder, TimeProvider time)
    {
        List<BenchPhone> phones = [];
        foreach ((string id, string name) in s_holders)
        {
            Outcome<Wallet> wallet = Wallet.Open(folder.Wallet(id));
            if (!wallet.IsGranted)
            {
                return wallet.Refusal;
            }

            phones.Add(new BenchPhone(id, name, wallet.Value, time));
        }

        return new PhoneShelf([.. phones]);
    }

    public BenchPhone? Find(string id) => Phones.FirstOrDefault(phone => phone.Id == id);

    public void Select(BenchPhone phone) => Selected = phone;

    public void Refresh(StateOfCredential stateOf)
    {
        foreach (BenchPhone phone in Phones)
        {
            phone.Refresh(stateOf);
        }
    }
}
