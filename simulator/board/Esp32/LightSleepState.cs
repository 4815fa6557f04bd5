using nanoFramework.Hardware.Esp32;

namespace ELicense.Simulator.Board.Esp32;

/// <summary>What the chip's light sleep was told, and whether it goes on: interrupts of pins are lost then.</summary>
public sealed class LightSleepState : IPowered
{
    public bool IsAsleep { get; internal set; }

    internal long Microseconds { get; set; }

    internal Func<bool> IsWoken { get; set; } = () => false;

    internal Sleep.WakeupCause Cause { get; set; }

    /// <inheritdoc/>
    public void LosePower()
    {
        IsAsleep = false;
        Microseconds = 0;
        IsWoken = () => false;
        Cause = Sleep.WakeupCause.Undefined;
    }
}
