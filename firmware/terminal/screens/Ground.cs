namespace ELicense.Terminal.Screens;

/// <summary>What is under a text: text on one colour is drawn by copying.</summary>
public enum Ground
{
    /// <summary>Both, as inside shapes: the text inverts what is there.</summary>
    Unknown = 0,

    White = 1,

    Black = 2,
}
