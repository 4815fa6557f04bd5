namespace ELicense.Verification;

/// <summary>
/// The numbers of the reasons: a contract with training material and logs. A number is never used again for something else.
/// The hundreds name the evidence: 1 carrier, 2 signature, 3 issuer, 4 validity, 5 status, 6 holder, 7 rules; 8 is what documents of one stop say together.
/// </summary>
public static class ReasonCode
{
    public const int NotALicenceCode = 101;
    public const int UnknownVersion = 102;
    public const int Damaged = 103;
    public const int UnsupportedAlgorithm = 104;
    public const int UnknownKind = 105;

    public const int Forged = 201;

    public const int IssuerUnknown = 301;
    public const int IssuerNotAllowed = 302;
    public const int IssuerKeyNotInForce = 303;
    public const int NoTrustList = 304;
    public const int TrustListOutOfDate = 305;

    public const int Expired = 401;
    public const int NotYetValid = 402;
    public const int ClockNotTrusted = 403;
    public const int IssuedInTheFuture = 404;

    /// <summary>501 … 510: this plus the state of the status list.</summary>
    public const int ListedState = 500;
    public const int ListedForUnknownReason = 511;
    public const int NoListForRegion = 520;
    public const int ListUnreadable = 521;
    public const int ListExpired = 522;
    public const int ListAgeing = 523;
    public const int ListStale = 524;
    public const int StatusReferenceWrong = 525;
    public const int Withdrawn = 526;

    public const int NotAnswered = 550;
    public const int AnswerDamaged = 551;
    public const int AnswerNotAllowed = 552;
    public const int AnswerForged = 553;
    public const int AnswerAboutAnother = 554;
    public const int AnswerToAnother = 555;
    public const int AnswerOutOfTime = 556;
    public const int Answered = 557;

    public const int NoProof = 601;
    public const int ProofByAnotherKey = 602;
    public const int ProofTooOld = 603;
    public const int ProofOldOrClockWrong = 604;
    public const int ProofSeenBefore = 605;
    public const int ChallengeNotAnswered = 606;
    public const int ProofAgeNotJudged = 607;
    public const int ChallengeAnswered = 608;

    public const int LicenceEnded = 701;
    public const int LicenceNotBegun = 702;
    public const int InspectionOverdue = 703;
    public const int InsuranceEnded = 704;
    public const int AuthorisationEnded = 705;
    public const int AuthorisationNotBegun = 706;
    public const int VehicleDeregistered = 707;
    public const int ExpiresSoon = 708;
    public const int OverScored = 709;

    public const int ClassDoesNotCover = 801;
    public const int ClassNotJudged = 802;
    public const int AutomaticOnly = 803;
    public const int DriverNotAuthorised = 804;
    public const int AuthorisationNotForDriving = 805;
    public const int AuthorisationNotLive = 806;
    public const int VehiclesContradict = 807;
    public const int MarkOfAnotherVehicle = 808;
    public const int DeregisteredOnTheRoad = 809;
    public const int TwoCodesOfOneKind = 810;
    public const int OwnersContradict = 811;
    public const int TooManyDocuments = 812;

    /// <summary>821, 822: this plus the kind of document that was not shown at the stop.</summary>
    public const int NotShown = 820;

    /// <summary>831, 832: this plus the hold that this terminal recorded.</summary>
    public const int HeldHere = 830;

    public const int NotDecided = 900;

    /// <summary>The verdict that a reason brings by itself; the signed table decides for 501 … 511 and 526.</summary>
    public static Verdict VerdictOf(int code)
    {
        switch (code)
        {
            case NotAnswered:
            case AnswerDamaged:
            case AnswerNotAllowed:
            case AnswerForged:
            case AnswerAboutAnother:
            case AnswerToAnother:
            case AnswerOutOfTime:
            case Answered:
            case ChallengeAnswered:
                return Verdict.Pass;
            case ListAgeing:
            case ListStale:
            case VehicleDeregistered:
            case ExpiresSoon:
            case AutomaticOnly:
                return Verdict.Notice;
            case LicenceEnded:
            case LicenceNotBegun:
            case InspectionOverdue:
            case InsuranceEnded:
            case AuthorisationEnded:
            case AuthorisationNotBegun:
            case OverScored:
            case ClassDoesNotCover:
            case DriverNotAuthorised:
            case AuthorisationNotForDriving:
            case AuthorisationNotLive:
            case DeregisteredOnTheRoad:
            case HeldHere + 1:
            case HeldHere + 2:
                return Verdict.MustNotDrive;
            case Forged:
            case IssuerNotAllowed:
            case IssuerKeyNotInForce:
            case Expired:
            case NotYetValid:
            case NoProof:
            case ProofByAnotherKey:
            case ProofTooOld:
            case ProofSeenBefore:
            case VehiclesContradict:
            case MarkOfAnotherVehicle:
            case TwoCodesOfOneKind:
            case OwnersContradict:
                return Verdict.NotValid;
            default:
                return Verdict.Unknown;
        }
    }

    /// <summary>True for the reasons that accuse whoever shows the code of a forgery or of a copy.</summary>
    public static bool IsForgeryOrCopy(int code)
    {
        return code == Forged || code == NoProof || code == ProofByAnotherKey || code == ProofTooOld || code == ProofSeenBefore;
    }

    /// <summary>True for what a row of the verdict table can bring; numbers from 560 on are for rows alone.</summary>
    public static bool IsOfState(int code)
    {
        return (code > ListedState && code < NoListForRegion) || code == Withdrawn || (code >= 560 && code < 600);
    }

    /// <summary>True for all that a status list says, of a state or of itself.</summary>
    internal static bool IsOfList(int code)
    {
        return IsOfState(code) || (code >= NoListForRegion && code < NotAnswered && code != StatusReferenceWrong);
    }
}
