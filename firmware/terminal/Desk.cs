using ELicense.Terminal.Audit;
using ELicense.Terminal.Screens;
using ELicense.Terminal.States;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Terminal;

/// <summary>What all states of the terminal work with. It does nothing by itself.</summary>
public sealed class Desk
{
    public Desk(Peripherals parts, Services services, Phrases phrases, ScreenSet screens)
    {
        Parts = parts;
        Services = services;
        Phrases = phrases;
        Screens = screens;
        Reports = new ReportTranslator(phrases);
        Details = new DetailTranslator(phrases, Reports);
        Stops = new StopTranslator(phrases, Reports);
        Faults = new Faults(parts, services);
        Light = new FrontLight(parts.Display);
        Panel = new Panel(parts.Display, parts.Uptime);
    }

    public readonly Peripherals Parts;

    public readonly Services Services;

    public Checkpoint Checkpoint => Services.Checkpoint;

    public readonly Phrases Phrases;

    public readonly ScreenSet Screens;

    public readonly ReportTranslator Reports;

    public readonly DetailTranslator Details;

    public readonly StopTranslator Stops;

    public readonly Faults Faults;

    public readonly FrontLight Light;

    public readonly Panel Panel;

    /// <summary>The last scan of the stop that is under way; null before the first.</summary>
    public Report Last { get; set; }

    /// <summary>The time as a scan would judge by it.</summary>
    public TrustedTime Time => Checkpoint.Time;

    /// <summary>Seconds since 1970-01-01T00:00:00Z; 0 when there are none.</summary>
    public long ListsIssuedAt => Checkpoint.Lists.Newest(out int _, out long issuedAt) ? issuedAt : 0;

    /// <summary>The same of the trust list.</summary>
    public long TrustIssuedAt => Checkpoint.Trust == null ? 0 : Checkpoint.Trust.IssuedAt;

    /// <summary>Seconds within which a challenge must be answered.</summary>
    public int ChallengeLifetime => Checkpoint.Trust == null ? 0 : Checkpoint.Trust.Policy.Challenge;

    /// <summary>Whether the policy's limit for a terminal without a synchronisation has passed.</summary>
    public bool AreListsTooOld
    {
        get
        {
            TrustedTime time = Time;
            return Checkpoint.Trust == null || ListsIssuedAt == 0
                || time.IsTrusted && time.Now - ListsIssuedAt > Checkpoint.Trust.Policy.ListStale;
        }
    }

    /// <summary>Locks the terminal, which from then on sleeps as much as it can.</summary>
    /// <returns>The state that follows.</returns>
    public State Lock()
    {
        Services.Lock.Lock();
        Parts.Network.Leave();
        Services.Log.Append(AuditEvent.Locked, null, 0);
        return new LockedState(this);
    }

    /// <summary>Ends the stop that is under way and begins the next.</summary>
    public void EndStop()
    {
        Services.Log.Append(AuditEvent.StopEnded, null, Checkpoint.Stop);
        Checkpoint.BeginStop();
        Last = null;
    }

    public string Text(int phrase) => Phrases.Text(phrase);

    /// <summary>What the keys do, by the numbers of phrases; 0 for a key that does nothing.</summary>
    public KeyHints Hints(int up, int scan, int down) => new KeyHints(Hint(up), Hint(scan), Hint(down));

    /// <summary>A fault as shown; null for 0.</summary>
    public ReasonView Fault(int number) =>
        number == 0 ? null : new ReasonView(number.ToString(), Text(number), Phrases.Action(number, 0));

    private string Hint(int phrase) => phrase == 0 ? "" : Text(phrase);
}
