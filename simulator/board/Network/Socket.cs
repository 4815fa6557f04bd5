using System.Net;
using System.Net.Sockets;

namespace ELicense.Simulator.Board.Network;

/// <summary>What a driver uses of System.Net.Sockets.Socket: datagrams to the port of SNTP.</summary>
public sealed class Socket : IDisposable
{
    private const int TimePort = 123;
    private const int RoundTrip = 40;

    private Site? _partner;
    private byte[]? _answer;

    public Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType)
    {
        if ((addressFamily, socketType, protocolType) != (AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp))
        {
            throw new NotSupportedException("Datagrams only.");
        }

        NativeCall.Begin();
    }

    /// <summary>Milliseconds; infinite unless set.</summary>
    public int ReceiveTimeout { get; set; } = Timeout.Infinite;

    public void Connect(EndPoint remoteEP)
    {
        IPEndPoint target = (IPEndPoint)remoteEP;
        _partner = target.Port == TimePort ? NativeCall.Begin().Radio.Internet.At(target.Address) : null;
    }

    public int Send(byte[] buffer)
    {
        NativeCall call = NativeCall.Begin();
        if (!call.IsConnected)
        {
            throw new SocketException((int)SocketError.NetworkUnreachable);
        }

        bool isHeard = call.Radio.Joined!.Portal is null && _partner is { IsDead: false };
        _answer = isHeard ? _partner!.Time?.Invoke([.. buffer]) : null;
        return buffer.Length;
    }

    /// <exception cref="SocketException">Nothing came in time.</exception>
    public int Receive(byte[] buffer)
    {
        NativeCall call = NativeCall.Begin();
        if (_answer is null || !call.IsConnected)
        {
            call.Last(ReceiveTimeout >= 0 ? ReceiveTimeout : throw new InvalidOperationException("It would wait for ever."));
            throw new SocketException((int)SocketError.TimedOut);
        }

        call.Last(RoundTrip);
        int count = Math.Min(_answer.Length, buffer.Length);
        _answer.AsSpan(0, count).CopyTo(buffer);
        _answer = null;
        return count;
    }

    public void Close() => Dispose();

    public void Dispose() => _partner = null;
}
