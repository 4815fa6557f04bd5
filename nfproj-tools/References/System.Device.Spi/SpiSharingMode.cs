namespace System.Device.Spi;

public enum SpiSharingMode
{
    Exclusive = 0,
    Shared = 1,
}
