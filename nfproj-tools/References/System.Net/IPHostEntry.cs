namespace System.Net;

public class IPHostEntry
{
    public extern IPHostEntry();
    public extern string HostName { get; }
    public extern IPAddress[] AddressList { get; }
}
