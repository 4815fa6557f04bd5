namespace System.Device.Gpio;

/// <summary>What a pin does; those that drive the line come last.</summary>
public enum PinMode
{
    Input = 0,
    InputPullDown = 1,
    InputPullUp = 2,
    Output = 3,
}
