namespace ELicense.Terminal.Screens;

/// <summary>Digits in large type: those of a PIN as it is entered, or those that a driver types.</summary>
public sealed class DigitsView
{
    public string Title = "";

    /// <summary>What stands there; a PIN's digits as points.</summary>
    public string Digits = "";

    /// <summary>The digit that up and down change, framed after the others; empty for none.</summary>
    public string Wheel = "";

    /// <summary>What to do or what went wrong, under the digits.</summary>
    public string Instruction = "";

    /// <summary>A line below that, such as the seconds that are left; empty for none.</summary>
    public string Remainder = "";

    /// <summary>Small print at the bottom, a line each; empty ones are left out.</summary>
    public string[] Notes = new string[0];
}
