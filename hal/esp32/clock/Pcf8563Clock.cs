using System;
using System.Device.I2c;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Hal.Esp32.Clock;

/// <summary>
/// NXP's clock PCF8563 with its own cell. A reading counts when a second one agrees, so that a disturbed bus gives no time; it is
/// trusted when the clock says that it ran on and the year can be. When it does not answer, its last time goes on by the chip's
/// timer, and is not trusted. Own code, because Iot.Device.Rtc masks the flag VL away.
/// </summary>
public sealed class Pcf8563Clock : IClock
{
    private const int Address = 0x51;
    private const byte FirstTimeRegister = 2;

    /// <summary>No terminal was made before 2025-01-01.</summary>
    private const long Earliest = 1735689600;

    private const long SecondsOfDay = 86400;

    /// <summary>So that time and trust of one question come from one reading.</summary>
    private const int FreshMilliseconds = 200;

    private readonly I2cDevice _device;
    private readonly IMonotonicClock _clock;
    private readonly byte[] _place = { FirstTimeRegister };
    private readonly byte[] _registers = new byte[ClockRegisters.Count];
    private readonly byte[] _setting = new byte[1 + FirstTimeRegister + ClockRegisters.Count];
    private long _time;
    private long _readAt = -FreshMilliseconds;
    private long _knownAt;
    private bool _isTrusted;

    /// <param name="bus">I2C 1 or 2.</param>
    /// <param name="dataPin">SDA.</param>
    /// <param name="clockPin">SCL.</param>
    /// <param name="clock">The chip's timer.</param>
    public Pcf8563Clock(int bus, int dataPin, int clockPin, IMonotonicClock clock)
    {
        _clock = clock;
        int functions = (bus - 1) * (DeviceFunction.I2C2_DATA - DeviceFunction.I2C1_DATA);
        Configuration.SetPinFunction(dataPin, DeviceFunction.I2C1_DATA + functions);
        Configuration.SetPinFunction(clockPin, DeviceFunction.I2C1_CLOCK + functions);
        _device = I2cDevice.Create(new I2cConnectionSettings(bus, Address, I2cBusSpeed.FastMode));
    }

    public long UnixTime
    {
        get
        {
            Update();
            return _time + ((_clock.Milliseconds - _knownAt) / 1000);
        }
    }

    public bool IsTrusted
    {
        get
        {
            Update();
            return _isTrusted;
        }
    }

    public bool Set(long unixTime)
    {
        _readAt = _clock.Milliseconds - FreshMilliseconds;
        if (unixTime < ClockDate.FirstDay * SecondsOfDay || unixTime >= ClockDate.EndDay * SecondsOfDay)
        {
            return false;
        }

        // Register address 0, control registers 0 (not stopped), and the time, in one transfer: no second passes in between.
        Array.Clear(_setting, 0, _setting.Length);
        ClockRegisters.FromUnixTime(unixTime, _setting, 1 + FirstTimeRegister);
        bool isWritten = _device.Write(new SpanByte(_setting, 0, _setting.Length)).Status == I2cTransferStatus.FullTransfer;
        return isWritten && Agree(unixTime, Read()) && !ClockRegisters.IsLow(_registers);
    }

    private static bool Agree(long first, long second)
    {
        return first >= 0 && second >= first && second - first <= 1;
    }

    private void Update()
    {
        long now = _clock.Milliseconds;
        if (now - _readAt < FreshMilliseconds)
        {
            return;
        }

        _readAt = now;
        long first = Read();
        bool wasLow = ClockRegisters.IsLow(_registers);
        long second = Read();
        _isTrusted = Agree(first, second) && !wasLow && !ClockRegisters.IsLow(_registers) && second >= Earliest;
        if (Agree(first, second))
        {
            _time = second;
            _knownAt = now;
        }
    }

    /// <returns>Seconds since 1970-01-01T00:00:00Z; -1 when none came.</returns>
    private long Read()
    {
        SpanByte registers = new SpanByte(_registers, 0, ClockRegisters.Count);
        I2cTransferResult result = _device.WriteRead(new SpanByte(_place, 0, 1), registers);
        return result.Status == I2cTransferStatus.FullTransfer ? ClockRegisters.ToUnixTime(_registers) : -1;
    }
}
