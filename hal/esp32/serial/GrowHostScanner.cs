namespace ELicense.Hal.Esp32.Serial;

/// <summary>
/// M5Stack's Atom QR-CODE, GM67 and GM72, which take host commands (user manual GM72, section 9): length, order, 04, 00 for a
/// setting that goes with the power, 00 and the setting, two's complement of the sum of all bytes.
/// </summary>
public sealed class GrowHostScanner : GrowScanner
{
    private const byte Setting = 0xC6;
    private const byte StartLooking = 0xE4;
    private const byte StopLooking = 0xE5;

    /// <inheritdoc cref="GrowScanner(string, int, int, IMonotonicClock, EngineOrders)"/>
    public GrowHostScanner(string port, int transmitPin, int receivePin, IMonotonicClock clock)
        : base(port, transmitPin, receivePin, clock, Orders())
    {
    }

    private static EngineOrders Orders()
    {
        EngineOrders orders = new EngineOrders();
        orders.Done = new byte[] { 0x04, 0xD0, 0x00, 0x00, 0xFF, 0x2C };
        orders.Raise = Set(0x9C, 0x0A);
        orders.Settings = new byte[][]
        {
            Set(0x8A, 0x08), // looks when the host says so
            Set(0x88, 0x00), // until the host says stop
            Set(0xEC, 0x00), // setting codes are codes like any other
            Set(0xF2, 0xB7, 0x01), // STX before a code
            Set(0xF2, 0x05, 0x02), // carriage return behind it
            Set(0xF2, 0x0C, 0x01), // silent: the terminal beeps by itself
        };
        orders.Start = Frame(StartLooking);
        orders.Stop = Frame(StopLooking);
        orders.AimOn = Set(0xF2, 0x03, 0x01);
        orders.AimOff = Set(0xF2, 0x03, 0x02);
        orders.Mark = 0x02;
        orders.Sleeps = true;
        return orders;
    }

    private static byte[] Set(params byte[] setting)
    {
        byte[] data = new byte[setting.Length + 1];
        setting.CopyTo(data, 1);
        return Frame(Setting, data);
    }

    private static byte[] Frame(byte order, params byte[] data)
    {
        int length = 4 + data.Length;
        byte[] frame = new byte[length + 2];
        frame[0] = (byte)length;
        frame[1] = order;
        frame[2] = 0x04;
        data.CopyTo(frame, 4);
        int sum = 0;
        for (int i = 0; i < length; i++)
        {
            sum -= frame[i];
        }

        frame[length] = (byte)(sum >> 8);
        frame[length + 1] = (byte)sum;
        return frame;
    }
}
