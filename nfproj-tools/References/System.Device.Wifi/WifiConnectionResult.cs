namespace System.Device.Wifi;

public class WifiConnectionResult
{
    internal extern WifiConnectionResult();
    public extern WifiConnectionStatus ConnectionStatus { get; }
}
