using System;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Hal.Esp32.Power;

/// <summary>
/// The chip's light sleep: memory and pins are kept, time goes on, and any key ends it at once. The chip tells no change of a pin
/// meanwhile, so <see cref="Controls.Keys"/> looks at the pins when it is asked next.
/// </summary>
public sealed class LightSleep : IPower
{
    private readonly Sleep.WakeupGpioPin _keys;

    /// <param name="scan">Pins of keys that are high while pressed, all of them of the kind that stays awake.</param>
    /// <param name="up">As scan.</param>
    /// <param name="down">As scan.</param>
    /// <exception cref="ArgumentException">A pin cannot end a sleep.</exception>
    public LightSleep(int scan, int up, int down)
    {
        _keys = (Sleep.WakeupGpioPin)((1UL << scan) | (1UL << up) | (1UL << down));
        if (Sleep.EnableWakeupByMultiPins(_keys, Sleep.WakeupMode.AnyHigh) != EspNativeError.OK)
        {
            throw new ArgumentException("scan");
        }
    }

    public bool Doze(int milliseconds)
    {
        Sleep.EnableWakeupByTimer(TimeSpan.FromMilliseconds(milliseconds));
        Sleep.EnableWakeupByMultiPins(_keys, Sleep.WakeupMode.AnyHigh);
        Sleep.StartLightSleep();
        return Sleep.GetWakeupCause() == Sleep.WakeupCause.Ext1;
    }
}
