namespace ELicense.Terminal.Online;

/// <summary>Numbers of phrases.tsv for what an online answer brings.</summary>
public static class OnlinePhrase
{
    /// <summary>1401 … 1426: this plus the letter's place in the alphabet.</summary>
    public const int DriverLetter = 1400;

    /// <summary>1431 … 1456: the same for vehicles.</summary>
    public const int VehicleLetter = 1430;

    public const int State = 1460;
    public const int Violations = 1461;
    public const int Accidents = 1462;
    public const int Points = 1463;
    public const int Mortgage = 1464;
    public const int Yes = 1465;
    public const int No = 1466;
}
