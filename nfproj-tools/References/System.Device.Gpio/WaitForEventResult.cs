namespace System.Device.Gpio;

public struct WaitForEventResult
{
    private readonly int _value;
    public PinEventTypes EventTypes;
    public bool TimedOut;
}
