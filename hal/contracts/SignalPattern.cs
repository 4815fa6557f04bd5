namespace ELicense.Hal;

/// <summary>Lamp and beeper patterns. A wanted vehicle has none of its own: it is signalled as <see cref="Notice"/>.</summary>
public enum SignalPattern
{
    Off = 0,
    KeyPress = 1,
    CodeRead = 2,
    Unknown = 3,
    Pass = 4,
    Notice = 5,
    MustNotDrive = 6,
    NotValid = 7,
    Fault = 8,
}
