namespace System.Net.NetworkInformation;

public static class NetworkChange
{
    public static extern event NetworkAddressChangedEventHandler NetworkAddressChanged;
    public static extern event NetworkAvailabilityChangedEventHandler NetworkAvailabilityChanged;
    public static extern event NetworkAPStationChangedEventHandler NetworkAPStationChanged;
}
