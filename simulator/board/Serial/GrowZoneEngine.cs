using ELicense.Simulator.Board.Hashing;

namespace ELicense.Simulator.Board.Serial;

/// <summary>
/// GM65, GM861: GROW's zone protocol, by the user manuals. Settings are bytes ("zones"); orders write them. What has a wrong
/// checksum, is too short or makes no sense is not answered.
/// </summary>
public sealed class GrowZoneEngine : ScanEngine
{
    private const byte Read = 7;
    private const byte Write = 8;
    private const byte Save = 9;
    private const int Mode = 0x00;
    private const int Trigger = 0x02;
    private const int LookTenths = 0x06;
    private const int BaudDivider = 0x2A;
    private const int TailAllowed = 0x60;
    private const int Reset = 0xD9;
    private const byte FactorySettings = 0x50;
    private const int BaudClock = 3_000_000;
    private const int PauseMilliseconds = 400;

    private static readonly byte[] s_done = [0x02, 0, 0, 1, 0, 0x33, 0x31];

    private readonly List<byte> _order = [];
    private byte[] _kept = Factory();
    private byte[] _zones = Factory();
    private long _heardAt;

    public GrowZoneEngine(CircuitBoard board, string port, EngineCamera camera)
        : base(board, port, camera)
    {
    }

    /// <inheritdoc/>
    public override bool IsAiming => (_zones[Mode] & 0x20) != 0 || (IsLooking && (_zones[Mode] & 0x10) != 0);

    /// <inheritdoc/>
    protected override int Baud => BaudClock / Math.Max(_zones[BaudDivider] | (_zones[BaudDivider + 1] << 8), 1);

    /// <inheritdoc/>
    protected override byte[] Head => [];

    /// <inheritdoc/>
    protected override byte[] Tail => (_zones[TailAllowed] & 0x61) switch
    {
        0x01 => [(byte)'\r'],
        0x21 => [(byte)'\r', (byte)'\n'],
        _ => [],
    };

    /// <inheritdoc/>
    protected override bool TakesTrigger => (_zones[Mode] & 3) == 1;

    /// <inheritdoc/>
    protected override int LookMilliseconds => _zones[LookTenths] * 100;

    /// <inheritdoc/>
    protected override void LoadSettings()
    {
        _order.Clear();
        _zones = [.. _kept];
    }

    /// <inheritdoc/>
    protected override bool IsSettingCode(string text) => false;

    /// <inheritdoc/>
    protected override void Take(byte value)
    {
        if (Milliseconds - _heardAt > PauseMilliseconds)
        {
            _order.Clear();
        }

        _heardAt = Milliseconds;
        _order.Add(value);
        while (_order.Count > 0 && !CanBegin())
        {
            _order.RemoveAt(0);
        }

        if (_order.Count >= 8 && _order.Count == Length())
        {
            byte[] order = [.. _order];
            _order.Clear();
            Obey(order);
        }
    }

    /// <summary>
    /// GM861 as it comes from the factory: waits for its key, 9600 baud, carriage return behind codes, five seconds a look.
    /// </summary>
    private static byte[] Factory()
    {
        var zones = new byte[256];
        zones[Mode] = 0xD4;
        zones[LookTenths] = 50;
        zones[BaudDivider] = 0x39;
        zones[BaudDivider + 1] = 0x01;
        zones[TailAllowed] = 0x01;
        return zones;
    }

    private bool CanBegin() =>
        _order[0] == 0x7E && (_order.Count < 2 || _order[1] == 0) && (_order.Count < 3 || _order[2] is Read or Write or Save);

    /// <summary>Head, type, length, two bytes of address, data, two bytes of checksum.</summary>
    private int Length() => _order[2] == Write ? 8 + _order[3] : 9;

    private void Obey(byte[] order)
    {
        int zone = (order[4] << 8) | order[5];
        bool isWhole = order[^2..] is [0xAB, 0xCD] || Crc16.Compute(order.AsSpan(2)) == 0;
        if (!isWhole || zone + order[3] > _zones.Length)
        {
            return;
        }

        switch (order[2])
        {
            case Read:
                AnswerZones(zone, order[6]);
                break;
            case Save:
                _kept = [.. _zones];
                Answer(s_done);
                break;
            default:
                WriteZones(zone, order[6..^2]);
                break;
        }
    }

    private void AnswerZones(int zone, int count)
    {
        if (zone + count > _zones.Length)
        {
            return;
        }

        byte[] body = [0, 0, (byte)count, .. _zones.AsSpan(zone, count)];
        ushort crc = Crc16.Compute(body.AsSpan(1));
        Answer([0x02, .. body, (byte)(crc >> 8), (byte)crc]);
    }

    private void WriteZones(int zone, byte[] values)
    {
        int oldBaud = Baud;
        values.CopyTo(_zones, zone);
        if (zone <= Reset && zone + values.Length > Reset && _zones[Reset] == FactorySettings)
        {
            _kept = Factory();
            _zones = Factory();
        }

        if (Baud != oldBaud)
        {
            ChangeBaud(oldBaud, s_done);
            return;
        }

        Answer(s_done);
        if (zone <= Trigger && zone + values.Length > Trigger)
        {
            Look((_zones[Trigger] & 1) != 0);
        }
    }
}
