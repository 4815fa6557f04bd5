namespace ELicense.Hal;

public enum NetworkState
{
    Unknown = 0,
    Off = 1,
    Joining = 2,
    Joined = 3,
    Refused = 4,
    OutOfRange = 5,
}
