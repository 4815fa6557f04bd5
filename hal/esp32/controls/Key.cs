using System.Device.Gpio;

namespace ELicense.Hal.Esp32.Controls;

/// <summary>
/// One key, high while pressed. A level counts when it has stood for some time; a press counts when it ends, or when it has
/// lasted a second. Calls take turns outside.
/// </summary>
internal sealed class Key
{
    private const int SettleMilliseconds = 20;
    private const int HoldMilliseconds = 1000;

    private readonly GpioPin _pin;
    private readonly ButtonPress _short;
    private readonly ButtonPress _held;
    private bool _level;
    private long _levelSince;
    private bool _isDown;
    private long _downSince;
    private bool _isReported;

    public Key(GpioPin pin, ButtonPress shortPress, ButtonPress heldPress)
    {
        _pin = pin;
        _short = shortPress;
        _held = heldPress;
    }

    /// <summary>Takes in a level that the pin has from now on.</summary>
    public void Change(bool level, long now)
    {
        if (level != _level)
        {
            _level = level;
            _levelSince = now;
        }
    }

    /// <summary>Looks at the pin itself: in a light sleep no change is told.</summary>
    public void Look(long now)
    {
        Change((bool)_pin.Read(), now);
    }

    /// <returns>The press that is complete now, if any.</returns>
    public ButtonPress Settle(long now)
    {
        if (_level != _isDown && now - _levelSince >= SettleMilliseconds)
        {
            return Move();
        }

        return _isDown && !_isReported && now - _downSince >= HoldMilliseconds ? Report(_held) : ButtonPress.None;
    }

    private ButtonPress Move()
    {
        _isDown = _level;
        if (_isDown)
        {
            _downSince = _levelSince;
            _isReported = false;
            return ButtonPress.None;
        }

        return _isReported ? ButtonPress.None : Report(_levelSince - _downSince >= HoldMilliseconds ? _held : _short);
    }

    private ButtonPress Report(ButtonPress press)
    {
        _isReported = true;
        return press;
    }
}
