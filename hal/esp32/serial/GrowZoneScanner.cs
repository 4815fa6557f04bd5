namespace ELicense.Hal.Esp32.Serial;

/// <summary>
/// GM65 and GM861, which are set by writing "zones" (user manual GM65-S, section 8): 7E 00, order, length, address, data,
/// CRC-16/XMODEM. Zone 3 is by a widely used driver, for the manuals contradict each other.
/// </summary>
public sealed class GrowZoneScanner : GrowScanner
{
    private const byte WriteZone = 8;

    private const byte Mode = 0x00;
    private const byte Looking = 0x02;
    private const byte SettingCodes = 0x03;
    private const byte LookTime = 0x06;
    private const byte Interface = 0x0D;
    private const byte SameCodeDelay = 0x13;
    private const byte Baud = 0x2A;
    private const byte Tail = 0x60;

    // Waits for orders, lamp while looking, silent: the terminal beeps by itself.
    private const byte OnOrder = 0x85;
    private const byte AimWhileLooking = 0x10;
    private const byte AimAlways = 0x20;

    /// <inheritdoc cref="GrowScanner(string, int, int, IMonotonicClock, EngineOrders)"/>
    public GrowZoneScanner(string port, int transmitPin, int receivePin, IMonotonicClock clock)
        : base(port, transmitPin, receivePin, clock, Orders())
    {
    }

    private static EngineOrders Orders()
    {
        EngineOrders orders = new EngineOrders();
        orders.Done = new byte[] { 0x02, 0x00, 0x00, 0x01, 0x00, 0x33, 0x31 };
        orders.Raise = Write(Baud, 0x1A, 0x00);
        orders.Settings = new byte[][]
        {
            Write(LookTime, 0),
            Write(Mode, OnOrder | AimWhileLooking),
            Write(SettingCodes, 1),
            Write(Interface, 0xA0),
            Write(SameCodeDelay, 0),
            Write(Tail, 1),
        };
        orders.Start = Write(Looking, 1);
        orders.Stop = Write(Looking, 0);
        orders.AimOn = Write(Mode, OnOrder | AimAlways);
        orders.AimOff = Write(Mode, OnOrder);
        return orders;
    }

    private static byte[] Write(byte zone, params byte[] values)
    {
        byte[] order = new byte[values.Length + 8];
        order[0] = 0x7E;
        order[2] = WriteZone;
        order[3] = (byte)values.Length;
        order[5] = zone;
        values.CopyTo(order, 6);
        int crc = Crc(order, 2, order.Length - 4);
        order[order.Length - 2] = (byte)(crc >> 8);
        order[order.Length - 1] = (byte)crc;
        return order;
    }

    /// <summary>CRC-16/XMODEM: polynomial 0x1021, initial value 0; at most 17 bits at any time.</summary>
    private static int Crc(byte[] bytes, int offset, int count)
    {
        int crc = 0;
        for (int i = 0; i < count; i++)
        {
            crc ^= bytes[offset + i] << 8;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 0x8000) != 0 ? ((crc << 1) ^ 0x1021) & 0xFFFF : crc << 1;
            }
        }

        return crc;
    }
}
