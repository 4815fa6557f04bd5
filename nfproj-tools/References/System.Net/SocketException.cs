namespace System.Net.Sockets;

public class SocketException : Exception
{
    internal extern SocketException();
    public extern int ErrorCode { get; }
}
