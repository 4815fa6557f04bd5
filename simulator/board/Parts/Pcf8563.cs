using System.Device.I2c;
using ELicense.Simulator.Board.I2c;

namespace ELicense.Simulator.Board.Parts;

/// <summary>
/// NXP's clock PCF8563 with a cell of its own: it runs on in the board's time while the board has no power, a little fast or
/// slow. Bits that the data sheet leaves undefined read as 1, which a driver has to mask.
/// </summary>
public sealed class Pcf8563 : II2cPart, IPowered, IFaulty
{
    public const int Address = 0x51;

    private const int Seconds = 2;
    private const int Registers = 16;
    private const byte Stop = 0x20;
    private const byte LowVoltage = 0x80;
    private const byte Century = 0x80;

    /// <summary>Undefined bits of registers 02 to 08.</summary>
    private static readonly byte[] s_undefined = [0x00, 0x80, 0xC0, 0xC0, 0xF8, 0x60, 0x00];

    private readonly BoardTime _time;
    private readonly byte[] _registers = new byte[Registers];
    private readonly Random _noise = new(5);
    private long _setAt;
    private DateTime _set = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private bool _isLow = true;
    private bool _isGone;
    private int _pointer;

    /// <summary>One that never ran: its time is not reliable, and it says so.</summary>
    public Pcf8563(CircuitBoard board, int bus)
    {
        _time = board.Time;
        board.Part<I2cBuses>().Attach(bus, Address, this);
    }

    /// <summary>
    /// Silent: no acknowledgement. Noise: other bytes than it has. HalfAnswer: it takes half of what is written and gives up.
    /// StuckBusy: it holds the clock line. Unplugged: as HalfAnswer once, then silent; its own cell keeps it running.
    /// </summary>
    public PartFault Fault
    {
        get;
        set
        {
            field = value;
            _isGone = false;
        }
    }

    /// <summary>False: it stops with the board's power and says afterwards that it is not reliable.</summary>
    public bool HasCell { get; set; } = true;

    /// <summary>How much it is fast, in seconds a million.</summary>
    public int Drift
    {
        get;
        set
        {
            Rebase(Time);
            field = value;
        }
    }

    /// <summary>What it shows, which needs not be right.</summary>
    public DateTime Time => IsStopped ? _set : _set.AddMicroseconds((_time.Now - _setAt) * (1 + (Drift / 1e6)));

    /// <summary>The flag VL: it once had too little voltage to run reliably.</summary>
    public bool IsLow => _isLow;

    private bool IsStopped => (_registers[0] & Stop) != 0;

    /// <summary>As if somebody had set it with another device.</summary>
    public void SetTime(DateTime time)
    {
        Rebase(time);
        _isLow = false;
    }

    /// <inheritdoc/>
    public void LosePower()
    {
        if (!HasCell)
        {
            Rebase(new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            _isLow = true;
        }
    }

    /// <inheritdoc/>
    public I2cTransferStatus Transfer(ReadOnlySpan<byte> written, Span<byte> read)
    {
        if (Fault == PartFault.StuckBusy)
        {
            return I2cTransferStatus.ClockStretchTimeout;
        }

        if (Fault == PartFault.Silent || _isGone)
        {
            return I2cTransferStatus.SlaveAddressNotAcknowledged;
        }

        bool givesUp = Fault is PartFault.HalfAnswer or PartFault.Unplugged;
        _isGone = Fault == PartFault.Unplugged;
        Write(givesUp ? written[..(written.Length / 2)] : written);
        if (givesUp)
        {
            return I2cTransferStatus.SlaveAddressNotAcknowledged;
        }

        Read(read);
        return I2cTransferStatus.FullTransfer;
    }

    private void Write(ReadOnlySpan<byte> written)
    {
        if (written.IsEmpty)
        {
            return;
        }

        _pointer = written[0] % Registers;
        byte[] time = TimeRegisters(Time);
        bool isSet = false;
        foreach (byte value in written[1..])
        {
            isSet |= WriteRegister(value, time);
        }

        if (isSet)
        {
            Rebase(FromRegisters(time));
        }
    }

    /// <returns>True when it was one of the time.</returns>
    private bool WriteRegister(byte value, byte[] time)
    {
        int register = _pointer;
        _pointer = (_pointer + 1) % Registers;
        int place = register - Seconds;
        if (place < 0 || place >= time.Length)
        {
            DateTime before = Time;
            _registers[register] = value;
            Rebase(before);
            return false;
        }

        _isLow = place == 0 ? (value & LowVoltage) != 0 : _isLow;
        time[place] = value;
        return true;
    }

    private void Read(Span<byte> read)
    {
        // All seven are latched when the transfer begins.
        byte[] time = TimeRegisters(Time);
        for (int i = 0; i < read.Length; i++)
        {
            int place = _pointer - Seconds;
            byte value = place >= 0 && place < time.Length ? (byte)(time[place] | s_undefined[place]) : _registers[_pointer];
            read[i] = Fault == PartFault.Noise ? (byte)_noise.Next(256) : value;
            _pointer = (_pointer + 1) % Registers;
        }
    }

    private byte[] TimeRegisters(DateTime time) =>
    [
        (byte)(Bcd(time.Second) | (_isLow ? LowVoltage : 0)), Bcd(time.Minute), Bcd(time.Hour), Bcd(time.Day),
        (byte)time.DayOfWeek, (byte)(Bcd(time.Month) | (time.Year >= 2100 ? Century : 0)), Bcd(time.Year % 100),
    ];

    private static DateTime FromRegisters(byte[] registers)
    {
        int year = 2000 + Value(registers[6], 0xFF);
        int month = Math.Clamp(Value(registers[5], 0x1F), 1, 12);
        int day = Math.Clamp(Value(registers[3], 0x3F), 1, DateTime.DaysInMonth(year, month));
        return new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Utc)
            .AddHours(Value(registers[2], 0x3F)).AddMinutes(Value(registers[1], 0x7F)).AddSeconds(Value(registers[0], 0x7F));
    }

    private static byte Bcd(int value) => (byte)((value / 10 << 4) | (value % 10));

    private static int Value(byte bcd, byte mask) => ((bcd & mask) >> 4) * 10 + (bcd & mask & 15);

    private void Rebase(DateTime time)
    {
        _set = time;
        _setAt = _time.Now;
    }
}
