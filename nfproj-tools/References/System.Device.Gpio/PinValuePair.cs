namespace System.Device.Gpio;

public struct PinValuePair
{
    private readonly int _value;
    public extern PinValuePair(int pinNumber, PinValue pinValue);
    public extern void Deconstruct(out int pinNumber, out PinValue pinValue);
    public extern int PinNumber { get; }
    public extern PinValue PinValue { get; }
}
