namespace System.Device.Wifi;

public class WifiNetworkReport
{
    internal extern WifiNetworkReport();
    public extern WifiAvailableNetwork[] AvailableNetworks { get; }
}
