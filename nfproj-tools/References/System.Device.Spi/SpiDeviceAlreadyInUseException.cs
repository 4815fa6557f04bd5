namespace System.Device.Spi;

public class SpiDeviceAlreadyInUseException : Exception
{
    public override extern string ToString();
    public extern SpiDeviceAlreadyInUseException();
}
