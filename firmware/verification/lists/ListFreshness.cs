namespace ELicense.Verification.Lists;

/// <summary>Places a list into its band of age. Where limits cross, the graver band holds.</summary>
public static class ListFreshness
{
    /// <summary>The band of a list. All times are Unix seconds.</summary>
    /// <param name="issuedAt">When the snapshot was taken, by its manifest.</param>
    /// <param name="nextUpdate">When the next one is due.</param>
    /// <param name="notAfter">When it stops to say anything about indices that it does not list.</param>
    /// <param name="now">The terminal's clock, or its floor.</param>
    /// <param name="isClockTrusted">False: the list is ageing at best.</param>
    /// <param name="staleAfter">Seconds after <paramref name="issuedAt"/> that the policy allows.</param>
    public static ListBand Of(long issuedAt, long nextUpdate, long notAfter, long now, bool isClockTrusted, int staleAfter)
    {
        if (now > notAfter)
        {
            return ListBand.Expired;
        }

        if (now - issuedAt > staleAfter)
        {
            return ListBand.Stale;
        }

        // A clock that stands before the list was issued is wrong, whatever it thinks of itself.
        return now > nextUpdate || now < issuedAt || !isClockTrusted ? ListBand.Ageing : ListBand.Current;
    }
}
