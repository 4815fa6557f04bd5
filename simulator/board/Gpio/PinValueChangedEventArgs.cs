namespace System.Device.Gpio;

/// <summary>A change of a pin's level.</summary>
public sealed class PinValueChangedEventArgs(PinEventTypes changeType, int pinNumber)
{
    public PinEventTypes ChangeType { get; } = changeType;

    public int PinNumber { get; } = pinNumber;
}
