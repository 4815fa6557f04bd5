using System.Net;
using System.Net.Sockets;

namespace ELicense.Simulator.Board.Network;

/// <summary>What a driver uses of System.Net.Dns.</summary>
public static class Dns
{
    /// <exception cref="SocketException">There is no such host, or nobody to ask.</exception>
    public static IPHostEntry GetHostEntry(string hostNameOrAddress)
    {
        NativeCall call = NativeCall.Begin();
        if (!call.IsConnected)
        {
            throw new SocketException((int)SocketError.NetworkUnreachable);
        }

        call.Last(NetworkTiming.NameLookup);
        return call.Radio.Internet.AddressOf(hostNameOrAddress) is { } address
            ? new IPHostEntry { HostName = hostNameOrAddress, AddressList = [address] }
            : throw new SocketException((int)SocketError.HostNotFound);
    }
}
