using ELicense.Hal;
using ELicense.Terminal.Screens;
using ELicense.Verification;

namespace ELicense.Terminal;

/// <summary>
/// The light in front of the panel: in the dark hours by itself while the terminal is in use, and by hand at any time. Nothing needs it.
/// </summary>
public sealed class FrontLight
{
    private const int DarkFrom = 18;
    private const int DarkUntil = 7;

    private readonly IDisplay _display;
    private LightMode _mode;
    private bool _isOn;

    public FrontLight(IDisplay display)
    {
        _display = display;
    }

    public LightMode Mode
    {
        get => _mode;
        set => _mode = value;
    }

    public bool IsOn => _isOn;

    /// <summary>Turns it over by hand, and leaves it to the hand until the terminal rests.</summary>
    public void Toggle()
    {
        _mode = _isOn ? LightMode.Off : LightMode.On;
        Set(!_isOn);
    }

    /// <summary>Follows the mode.</summary>
    /// <param name="time">For the dark hours; a clock that is not trusted gives no light.</param>
    /// <param name="isInUse">False while nobody has touched the terminal for a while; then it is dark, and by itself again.</param>
    public void Update(TrustedTime time, bool isInUse)
    {
        if (!isInUse)
        {
            _mode = LightMode.Automatic;
        }

        Set(isInUse && (_mode == LightMode.On || _mode == LightMode.Automatic && IsDark(time)));
    }

    private static bool IsDark(TrustedTime time)
    {
        int hour = TimeText.Hour(time.Now);
        return time.IsTrusted && (hour >= DarkFrom || hour < DarkUntil);
    }

    private void Set(bool on)
    {
        if (on != _isOn)
        {
            _isOn = on;
            _display.FrontLight(on);
        }
    }
}
