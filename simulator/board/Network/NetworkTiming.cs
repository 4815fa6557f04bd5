namespace ELicense.Simulator.Board.Network;

/// <summary>
/// How long the ESP32's network takes, in milliseconds. Each of these calls stops the whole firmware. All are estimates from
/// public reports until a board was measured: what matters is that codes wait that long in the UART's ring.
/// </summary>
public static class NetworkTiming
{
    /// <summary>Association and key exchange with a known network.</summary>
    public const int Association = 1500;

    /// <summary>A scan of all channels that finds no such network.</summary>
    public const int Scan = 2500;

    /// <summary>Until a wrong password shows.</summary>
    public const int Refusal = 4000;

    /// <summary>nanoFramework's own limit of an association.</summary>
    public const int AssociationLimit = 20_000;

    public const int NameLookup = 60;

    public const int TcpConnect = 60;

    /// <summary>lwIP's SYN and its repetitions, when nobody answers.</summary>
    public const int TcpConnectLimit = 18_000;

    /// <summary>ECDHE and ECDSA on P-256 by mbedTLS at 240 MHz.</summary>
    public const int TlsHandshake = 1800;

    /// <summary>Bytes a second through TLS into managed memory.</summary>
    public const int BytesPerSecond = 60_000;

    /// <summary>What one read brings at most: a TCP segment.</summary>
    public const int Segment = 1440;
}
