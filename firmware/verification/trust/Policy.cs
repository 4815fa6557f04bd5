using ELicense.Formats;

namespace ELicense.Verification.Trust;

/// <summary>The limits that the authority sets in the trust list; the values here hold until it does.</summary>
public sealed class Policy
{
    private const int Day = 86400;

    /// <summary>Seconds, either way, within which a proof is the holder's own.</summary>
    public int ProofFresh { get; private set; } = 60;

    /// <summary>Seconds, either way, within which an old proof may be a wrong clock.</summary>
    public int ProofTolerated { get; private set; } = 600;

    /// <summary>Seconds after its issue at which a status list is stale.</summary>
    public int ListStale { get; private set; } = 3 * Day;

    /// <summary>Seconds within which a challenge must be answered.</summary>
    public int Challenge { get; private set; } = 120;

    /// <summary>Days before the end of a licence at which its holder is reminded.</summary>
    public int ExpiringSoon { get; private set; } = 30;

    /// <summary>Seconds, either way, within which an online answer is one of now.</summary>
    public int AnswerFresh { get; private set; } = 60;

    // The bounds keep a slip in the authority's table from switching a check off.
    internal void Read(CborReader reader)
    {
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            switch (reader.ReadKey())
            {
                case 1:
                    ProofFresh = reader.ReadInteger(15, 300);
                    break;
                case 2:
                    ProofTolerated = reader.ReadInteger(60, 3600);
                    break;
                case 3:
                    ListStale = reader.ReadInteger(Day, 30 * Day);
                    break;
                case 4:
                    Challenge = reader.ReadInteger(30, 600);
                    break;
                case 5:
                    ExpiringSoon = reader.ReadInteger(0, 365);
                    break;
                case 6:
                    AnswerFresh = reader.ReadInteger(15, 300);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }
    }
}
