using System.Collections;

namespace ELicense.Verification;

/// <summary>Reasons in the making of a report.</summary>
internal sealed class ReasonList
{
    private readonly ArrayList _reasons = new ArrayList();

    internal void Add(Reason reason)
    {
        _reasons.Add(reason);
    }

    /// <summary>Adds a reason unless the same one, with the same verdict, is there: two states may have one reason.</summary>
    internal void AddOnce(Reason reason)
    {
        for (int i = 0; i < _reasons.Count; i++)
        {
            Reason known = (Reason)_reasons[i];
            if (known.Code == reason.Code && known.Verdict == reason.Verdict)
            {
                return;
            }
        }

        _reasons.Add(reason);
    }

    /// <summary>Gravest first, in the order of adding among equals.</summary>
    internal Reason[] ByGravity()
    {
        Reason[] sorted = new Reason[_reasons.Count];
        for (int i = 0; i < sorted.Length; i++)
        {
            Reason reason = (Reason)_reasons[i];
            int place = i;
            for (; place > 0 && sorted[place - 1].Gravity < reason.Gravity; place--)
            {
                sorted[place] = sorted[place - 1];
            }

            sorted[place] = reason;
        }

        return sorted;
    }
}
