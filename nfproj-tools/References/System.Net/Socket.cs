namespace System.Net.Sockets;

public class Socket : IDisposable
{
    public extern Socket(AddressFamily addressFamily, SocketType socketType, ProtocolType protocolType);
    public extern void Bind(EndPoint localEP);
    public extern void Connect(EndPoint remoteEP);
    public extern void Close();
    public extern int Send(byte[] buffer);
    public extern int Receive(byte[] buffer);
    public extern bool Poll(int microSeconds, SelectMode mode);
    protected virtual extern void Dispose(bool disposing);
    extern void IDisposable.Dispose();
    extern ~Socket();
    public extern int Available { get; }
    public extern EndPoint LocalEndPoint { get; }
    public extern EndPoint RemoteEndPoint { get; }
    public extern bool Connected { get; }
    public extern int ReceiveTimeout { get; set; }
    public extern int SendTimeout { get; set; }
    public extern SocketType SocketType { get; }
}
