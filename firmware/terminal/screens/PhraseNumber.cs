namespace ELicense.Terminal.Screens;

/// <summary>
/// Numbers below 100 of phrases.tsv; those from 100 on are the reasons' own (ELicense.Verification.ReasonCode).
/// </summary>
public static class PhraseNumber
{
    /// <summary>1 … 6: this plus the verdict.</summary>
    public const int Verdict = 1;
    public const int StateUnknown = 7;

    /// <summary>11 … 15: this plus the kind of document.</summary>
    public const int DocumentKind = 10;

    public const int ComparePerson = 20;
    public const int BirthYear = 21;
    public const int IdTail = 22;
    public const int Male = 23;
    public const int Female = 24;
    public const int SexNotStated = 25;

    public const int LicenceNumber = 30;
    public const int Classes = 31;
    public const int ValidUntil = 32;
    public const int Unlimited = 33;
    public const int Owner = 34;
    public const int VehicleType = 35;
    public const int Use = 36;
    public const int Vin = 37;
    public const int VinTail = 38;
    public const int InspectionUntil = 39;
    public const int InsuranceUntil = 40;
    public const int Plate = 41;
    public const int Purposes = 42;
    public const int Day = 44;
    public const int Cause = 45;
    public const int Recycler = 46;
    public const int Conditions = 47;

    /// <summary>51 … 55: this plus the purpose.</summary>
    public const int Purpose = 50;
    public const int OtherPurpose = 56;

    public const int ListMinutesOld = 60;
    public const int ListHoursOld = 61;
    public const int ListDaysOld = 62;
    public const int NoList = 63;
    public const int ListAgeUnknown = 64;
    public const int MoreReasons = 65;
}
