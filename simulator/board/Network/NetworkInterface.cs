using System.Net.NetworkInformation;

namespace ELicense.Simulator.Board.Network;

/// <summary>What a driver uses of nanoFramework's System.Net.NetworkInformation.NetworkInterface.</summary>
public sealed class NetworkInterface
{
    private NetworkInterface()
    {
    }

    public NetworkInterfaceType NetworkInterfaceType => NetworkInterfaceType.Wireless80211;

    /// <summary>0.0.0.0 without one.</summary>
    public string IPv4Address
    {
        get
        {
            NativeCall call = NativeCall.Begin();
            return call.Radio.Address(call.Board.Time.Now);
        }
    }

    /// <summary>The station is the only one.</summary>
    public static NetworkInterface[] GetAllNetworkInterfaces() => [new NetworkInterface()];
}
