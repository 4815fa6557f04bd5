using ELicense.Formats;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Verification;

/// <summary>One code on its way through the checks: what was read, and what was found out so far.</summary>
public sealed class Examination
{
    private readonly ReasonList _reasons = new ReasonList();

    public Examination(string text, int stop, TrustList trust, TrustedTime time)
    {
        Text = text;
        Stop = stop;
        Trust = trust;
        Time = time;
    }

    /// <summary>The text of the code, as the scan engine gave it.</summary>
    public string Text { get; }

    /// <summary>The number of the stop at which it was shown.</summary>
    public int Stop { get; }

    /// <summary>Null on a terminal that trusts nothing.</summary>
    public TrustList Trust { get; }

    public TrustedTime Time { get; }

    public Evidence Evidence { get; } = new Evidence();

    /// <summary>The content of the code; null until it was read.</summary>
    public LicenceCode Code { get; set; }

    /// <summary>The key whose signature fits; null until one was found.</summary>
    public IssuerKey Key { get; set; }

    /// <summary>What the status lists say; null until they were asked.</summary>
    public StatusAnswer ListAnswer { get; set; }

    /// <summary>True when an answer to six digits would settle what the clock cannot.</summary>
    public bool NeedsChallenge { get; set; }

    public void Add(int code)
    {
        Add(new Reason(code, 0));
    }

    public void Add(int code, int argument)
    {
        Add(new Reason(code, argument));
    }

    public void Add(Reason reason)
    {
        _reasons.Add(reason);
    }

    /// <summary>All reasons so far, gravest first, in the order of the checks among equals.</summary>
    public Reason[] ReasonsByGravity()
    {
        return _reasons.ByGravity();
    }
}
