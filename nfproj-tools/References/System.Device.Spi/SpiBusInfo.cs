namespace System.Device.Spi;

public sealed class SpiBusInfo
{
    internal extern SpiBusInfo();
    public extern int MaxClockFrequency { get; }
    public extern int MinClockFrequency { get; }
}
