using System.Collections;

namespace ELicense.Verification.Stops;

/// <summary>Collects what follows from the documents of a stop together; each reason once.</summary>
internal sealed class StopFindings
{
    private readonly ArrayList _reasons = new ArrayList();

    /// <summary>A bit for each kind that is missing (1 &lt;&lt; kind).</summary>
    internal int MissingKinds { get; private set; }

    internal void Add(int code)
    {
        Add(new Reason(code, 0));
    }

    /// <summary>Adds a reason in its place: gravest first, lowest number first among equals.</summary>
    internal void Add(Reason reason)
    {
        int place = 0;
        while (place < _reasons.Count && IsBefore((Reason)_reasons[place], reason))
        {
            place++;
        }

        if (place == _reasons.Count || ((Reason)_reasons[place]).Code != reason.Code)
        {
            _reasons.Insert(place, reason);
        }
    }

    internal void Miss(int kind)
    {
        MissingKinds |= 1 << kind;
    }

    internal Reason[] ToArray()
    {
        return (Reason[])_reasons.ToArray(typeof(Reason));
    }

    private static bool IsBefore(Reason reason, Reason other)
    {
        return reason.Gravity > other.Gravity || (reason.Gravity == other.Gravity && reason.Code < other.Code);
    }
}
