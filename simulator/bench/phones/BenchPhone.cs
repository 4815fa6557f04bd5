using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Bench.Phones;

/// <summary>A holder's phone on the bench: its wallet, its clock, whether it is online, and what is on its screen.</summary>
internal sealed class BenchPhone
{
    private readonly ShiftedTime _clock;
    private readonly Wallet _wallet;
    private readonly Dictionary<string, int> _states = [];
    private LiveCode? _live;
    private Copy? _copy;

    public BenchPhone(string id, string name, Wallet wallet, TimeProvider time)
    {
        Id = id;
        Name = name;
        _wallet = wallet;
        _clock = new ShiftedTime(time, TimeSpan.Zero);
        App = new HolderPhone(wallet, new SystemRandom(), _clock);
    }

    public string Id { get; }

    public string Name { get; }

    /// <summary>What talks to the authority.</summary>
    public HolderPhone App { get; }

    public IReadOnlyList<WalletEntry> Entries => _wallet.Entries;

    /// <summary>An app without a network shows the states that it was told last.</summary>
    public bool IsOnline { get; set; } = true;

    /// <summary>When it was told the states, by its own clock.</summary>
    public DateTimeOffset StatesAsOf { get; private set; }

    /// <summary>By how much its clock is ahead of the bench's.</summary>
    public TimeSpan ClockAhead
    {
        get => _clock.Ahead;
        set => _clock.Ahead = value;
    }

    public string? ShownCard => _live?.Entry.Credential.IdText;

    public string? Challenge => _live?.Challenge;

    public Copy? ShownCopy => _copy;

    public WalletEntry? Find(string id) => Entries.FirstOrDefault(entry => entry.Credential.IdText == id);

    /// <summary>Puts a credential's code on the screen.</summary>
    public void Show(WalletEntry entry) => (_live, _copy) = (new LiveCode(entry, null), null);

    /// <summary>Puts a picture on the screen.</summary>
    public void Show(Copy copy) => (_live, _copy) = (null, copy);

    public void ShowNothing() => (_live, _copy) = (null, null);

    /// <summary>Types the six digits of a terminal, or goes back to the code that renews itself.</summary>
    /// <returns>Why not; null when done.</returns>
    public Refusal? Answer(string? challenge)
    {
        if (_live is null)
        {
            return new Refusal(RefusalCode.NoChallengeHere, "no credential is on the screen");
        }

        Outcome<string> code = HolderCode.Usual(_live.Entry, _clock.GetUtcNow(), challenge);
        _live = code.IsGranted ? new LiveCode(_live.Entry, challenge) : _live;
        return code.Refusal;
    }

    /// <summary>What is on the screen; null when that is no code.</summary>
    public ShownCode? Code()
    {
        if (_copy is not null || _live is null)
        {
            return _copy?.Code;
        }

        CardLook look = LookOf(_live.Entry);
        return look is CardLook.Abnormal or CardLook.Gone ? null : _live.At(_clock.GetUtcNow(), look);
    }

    /// <summary>Asks the authority for the states of what it holds, when it is online.</summary>
    public void Refresh(StateOfCredential stateOf)
    {
        if (!IsOnline)
        {
            return;
        }

        foreach (WalletEntry entry in Entries)
        {
            _states[entry.Credential.IdText] = stateOf(entry.Credential);
        }

        StatesAsOf = _clock.GetUtcNow();
    }

    public int StateOf(WalletEntry entry) => _states.GetValueOrDefault(entry.Credential.IdText);

    public CardLook LookOf(WalletEntry entry) => CardLooks.Of(entry.Credential.Content.Document.Kind, StateOf(entry));

    /// <summary>The owner's vehicle licence with this id.</summary>
    public WalletEntry? Vehicle(string id) =>
        Find(id) is { HolderKey: not null } entry && entry.Credential.Content.Document.Kind == DocumentKind.VehicleLicence
            ? entry
            : null;
}
