using System;
using ELicense.Hal.Esp32.Controls;

namespace ELicense.Hal.Esp32.Panel;

/// <summary>
/// An e-paper panel with a controller of the SSD16xx family. Between two pictures it is in deep sleep with its RAM kept, so each
/// picture begins with a reset: whatever went wrong before, unplugged or stuck, ends there, and the picture is then repainted
/// whole.
/// </summary>
public sealed class EPaperPanel : IDisplay
{
    private const byte GateCount = 0x01;
    private const byte DeepSleep = 0x10;
    private const byte DataEntry = 0x11;
    private const byte SoftReset = 0x12;
    private const byte TemperatureSensor = 0x18;
    private const byte Activate = 0x20;
    private const byte UpdateOptions = 0x21;
    private const byte UpdateSequence = 0x22;
    private const byte NewPicture = 0x24;
    private const byte OldPicture = 0x26;
    private const byte Border = 0x3C;
    private const byte WindowX = 0x44;
    private const byte WindowY = 0x45;
    private const byte CounterX = 0x4E;
    private const byte CounterY = 0x4F;

    /// <summary>Clock and high voltage on, temperature and waveform loaded, shown, all off again.</summary>
    private const byte FullSequence = 0xF7;
    private const byte PartialSequence = 0xFF;

    /// <summary>Ghosts add up: so many partial refreshes, then a full one.</summary>
    private const int MostPartials = 10;

    private const int ResetTimeout = 200;
    private const int StartTimeout = 50;

    /// <summary>Cold ink takes several times as long.</summary>
    private const int SlowestFactor = 5;

    private readonly EPaperModel _model;
    private readonly IMonotonicClock _clock;
    private readonly PanelLink _link;
    private readonly FrontLight _light;
    private readonly ShownRows _rows;
    private bool _isKnown;
    private bool _isCold;
    private int _partials;

    /// <param name="bus">SPI 1 or 2.</param>
    public EPaperPanel(EPaperModel model, int bus, PanelPins pins, FrontLight light, IMonotonicClock clock)
    {
        _model = model;
        _clock = clock;
        _light = light;
        _link = new PanelLink(bus, pins, clock);
        _rows = new ShownRows(model.Height, model.Stride);
    }

    public int Width
    {
        get { return _model.Width; }
    }

    public int Height
    {
        get { return _model.Height; }
    }

    /// <exception cref="ArgumentException">The picture has another size than the panel.</exception>
    public bool Show(byte[] picture, bool full)
    {
        if (picture.Length != _model.Stride * _model.Height)
        {
            throw new ArgumentException("picture");
        }

        _rows.Change(picture);
        bool isWhole = full || !_isKnown || _isCold || _partials >= MostPartials;
        _isKnown = isWhole ? ShowWhole(picture) : ShowRows(picture);
        return _isKnown;
    }

    public void FrontLight(bool on)
    {
        _light.Switch(on);
    }

    private bool ShowWhole(byte[] picture)
    {
        _partials = 0;
        if (!Wake(0x05, _model.FullOptions))
        {
            return false;
        }

        Write(NewPicture, picture, 0, _model.Height);
        Write(OldPicture, picture, 0, _model.Height);
        bool isShown = Refresh(FullSequence, _model.FullMilliseconds);
        _link.Send(DeepSleep, 0x01);
        return isShown;
    }

    private bool ShowRows(byte[] picture)
    {
        if (_rows.Count == 0)
        {
            return true;
        }

        _partials++;
        if (!Wake(0x80, 0x00))
        {
            return false;
        }

        Write(NewPicture, picture, _rows.First, _rows.Count);
        bool isShown = Refresh(PartialSequence, _model.PartialMilliseconds);

        // The partial waveform drives what differs between the planes: what is shown now is the old picture of the next one.
        Write(OldPicture, picture, _rows.First, _rows.Count);
        _link.Send(DeepSleep, 0x01);
        return isShown;
    }

    private bool Wake(byte border, byte options)
    {
        _link.Reset();
        if (!_link.WaitFor(false, ResetTimeout))
        {
            return false;
        }

        _link.Send(SoftReset);
        if (!_link.WaitFor(false, ResetTimeout))
        {
            return false;
        }

        int lastRow = _model.Height - 1;
        _link.Send(GateCount, (byte)lastRow, (byte)(lastRow >> 8), 0x00);
        _link.Send(DataEntry, 0x03);
        _link.Send(Border, border);
        _link.Send(TemperatureSensor, 0x80);
        _link.Send(UpdateOptions, options, _model.SourceOptions);
        return true;
    }

    private void Write(byte plane, byte[] picture, int row, int count)
    {
        int last = row + count - 1;
        _link.Send(WindowX, 0x00, (byte)(_model.Stride - 1));
        _link.Send(WindowY, (byte)row, (byte)(row >> 8), (byte)last, (byte)(last >> 8));
        _link.Send(CounterX, 0x00);
        _link.Send(CounterY, (byte)row, (byte)(row >> 8));
        _link.Send(plane, picture, row * _model.Stride, count * _model.Stride);
    }

    /// <returns>False unless the panel became busy and stayed so about as long as a refresh takes.</returns>
    private bool Refresh(byte sequence, int usual)
    {
        _link.Send(UpdateSequence, sequence);
        _link.Send(Activate);
        long start = _clock.Milliseconds;
        if (!_link.WaitFor(true, StartTimeout) || !_link.WaitFor(false, usual * SlowestFactor))
        {
            return false;
        }

        long taken = _clock.Milliseconds - start;
        if (sequence == FullSequence)
        {
            // Partial waveforms are not made for frost, and the length of a full one tells of it.
            _isCold = taken > usual * 5 / 2;
        }

        return taken >= usual * 3 / 5;
    }
}
