namespace ELicense.Simulator.Authority.Messages;

/// <summary>
/// The typ values of what a phone sends to its authority, which no terminal reads: a holder's key signs presentations too, and
/// the types keep one from passing for another.
/// </summary>
public static class PhoneMessageType
{
    public const int HolderKeyRequest = 65006;
    public const int OwnerOrder = 65007;
}
