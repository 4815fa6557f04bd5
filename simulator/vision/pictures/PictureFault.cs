namespace ELicense.Simulator.Vision.Pictures;

/// <summary>Why a file gave no frame.</summary>
public enum PictureFault
{
    Unknown = 0,
    None,
    Unreadable,
    Empty,
    NotAPicture,
    CutOff,
    Damaged,
    TooLarge,
    Unsupported,
}
