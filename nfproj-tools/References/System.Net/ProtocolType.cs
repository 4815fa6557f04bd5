namespace System.Net.Sockets;

public enum ProtocolType
{
    Unknown = -1,
    IP = 0,
    Icmp = 1,
    Tcp = 6,
    Udp = 17,
}
