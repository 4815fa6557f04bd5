using System.IO.Ports;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Hal.Esp32.Serial;

/// <summary>
/// A scan engine by GROW on a UART. Its settings are not kept in the engine: they are sent whenever it was started anew, which
/// shows in an order that it does not answer. An engine that is looking is told so again from time to time, so that a lost one is
/// noticed.
/// </summary>
public abstract class GrowScanner : ICodeScanner
{
    private const int FactoryBaud = 9600;
    private const int FastBaud = 115200;

    // The longest QR code has 7,089 characters: a whole one waits here however long a native call takes.
    private const int Ring = 8192;

    // An engine that gets its power with the chip hears nothing at first.
    private const int StartTime = 700;

    private const int ReadTimeout = 100;
    private const int Poll = 10;
    private const int Gap = 50;
    private const int AnswerTimeout = 150;
    private const int AnswerPoll = 5;
    private const int WakeTime = 55;
    private const int ChangeTime = 100;
    private const int RetryTime = 2000;
    private const int CheckTime = 5000;
    private const int Tries = 2;

    private static readonly byte[] s_wake = new byte[1];

    private readonly SerialPort _port;
    private readonly CodeFramer _codes;
    private readonly IMonotonicClock _clock;
    private readonly EngineOrders _orders;
    private bool _isReady;
    private bool _isWanted;
    private byte[] _aim;
    private long _lastByte;
    private long _nextTry;
    private long _nextCheck;

    /// <param name="port">"COM2" or "COM3".</param>
    /// <param name="transmitPin">Leads to the engine's RX.</param>
    /// <param name="receivePin">Leads to the engine's TX.</param>
    /// <param name="clock">Measures time-outs.</param>
    /// <param name="orders">In the engine's protocol.</param>
    internal GrowScanner(string port, int transmitPin, int receivePin, IMonotonicClock clock, EngineOrders orders)
    {
        bool isThird = port == "COM3";
        Configuration.SetPinFunction(transmitPin, isThird ? DeviceFunction.COM3_TX : DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(receivePin, isThird ? DeviceFunction.COM3_RX : DeviceFunction.COM2_RX);
        _clock = clock;
        _orders = orders;
        _port = new SerialPort(port, FastBaud);
        _port.ReadBufferSize = Ring;
        _port.ReadTimeout = ReadTimeout;
        _port.Open();
        _codes = new CodeFramer(_port, orders.Mark);
        _nextTry = clock.Milliseconds + StartTime;
        IsWorking = true;
    }

    /// <inheritdoc/>
    public bool IsWorking { get; private set; }

    /// <inheritdoc/>
    public string Next(int timeout)
    {
        long end = _clock.Milliseconds + timeout;
        while (true)
        {
            string code = Read();
            if (code != null)
            {
                _isWanted = false;
                return code;
            }

            Attend();
            if (_clock.Milliseconds >= end)
            {
                return null;
            }

            _clock.Wait(Poll);
        }
    }

    /// <inheritdoc/>
    public void Trigger(bool on)
    {
        bool wasWanted = _isWanted;
        _isWanted = on;
        if ((on || wasWanted) && IsReady())
        {
            Order(on ? _orders.Start : _orders.Stop);
        }
    }

    /// <inheritdoc/>
    public void Aim(bool on)
    {
        _aim = on ? _orders.AimOn : _orders.AimOff;
        if (IsReady())
        {
            Order(_aim);
        }
    }

    private string Read()
    {
        long now = _clock.Milliseconds;
        if (_codes.Fill())
        {
            _lastByte = now;
        }

        string code = _codes.TakeCode();
        if (code == null && now - _lastByte > Gap)
        {
            _codes.Drop();
        }

        return code;
    }

    /// <summary>Finds an engine that was lost, and asks one that has been silent for long.</summary>
    private void Attend()
    {
        if (!_codes.IsEmpty)
        {
            return;
        }

        if (!_isReady)
        {
            IsReady();
        }
        else if (_isWanted && _clock.Milliseconds >= _nextCheck)
        {
            Order(_orders.Start);
        }
    }

    private bool IsReady()
    {
        if (_isReady || _clock.Milliseconds < _nextTry)
        {
            return _isReady;
        }

        // Set first: an order that fails on the way takes it back.
        _isReady = Find();
        if (_isReady)
        {
            Prepare();
        }

        IsWorking = _isReady;
        _nextTry = _clock.Milliseconds + RetryTime;
        return _isReady;
    }

    private bool Find()
    {
        if (AnswersAt(FastBaud))
        {
            return true;
        }

        if (!AnswersAt(FactoryBaud))
        {
            return false;
        }

        // The answer may come at either speed: what counts is whether the next one comes at the new one.
        Send(_orders.Raise);
        _clock.Wait(ChangeTime);
        return AnswersAt(FastBaud);
    }

    private bool AnswersAt(int baud)
    {
        _port.BaudRate = baud;
        Discard();
        return Exchange(_orders.Settings[0], 1);
    }

    private void Prepare()
    {
        for (int i = 1; i < _orders.Settings.Length && _isReady; i++)
        {
            Order(_orders.Settings[i]);
        }

        if (_aim != null && _isReady)
        {
            Order(_aim);
        }

        if (_isWanted && _isReady)
        {
            Order(_orders.Start);
        }
    }

    private void Order(byte[] order)
    {
        _isReady = Exchange(order, Tries);
        IsWorking = _isReady;
        _nextCheck = _clock.Milliseconds + CheckTime;
    }

    /// <summary>Sends an order until it is answered. Codes that come meanwhile are kept.</summary>
    private bool Exchange(byte[] order, int tries)
    {
        for (int i = 0; i < tries; i++)
        {
            Send(order);
            if (IsAnswered())
            {
                return true;
            }
        }

        return false;
    }

    private void Send(byte[] order)
    {
        if (_orders.Sleeps)
        {
            _port.Write(s_wake, 0, s_wake.Length);
            _clock.Wait(WakeTime);
        }

        _port.Write(order, 0, order.Length);
    }

    private bool IsAnswered()
    {
        long end = _clock.Milliseconds + AnswerTimeout;
        while (_clock.Milliseconds < end)
        {
            _clock.Wait(AnswerPoll);
            if (_codes.Fill())
            {
                _lastByte = _clock.Milliseconds;
            }

            if (_codes.TakeOut(_orders.Done))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What was received at another speed means nothing.</summary>
    private void Discard()
    {
        do
        {
            _codes.Drop();
        }
        while (_codes.Fill());

        _codes.Drop();
    }
}
