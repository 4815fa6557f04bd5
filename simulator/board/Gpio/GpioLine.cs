using System.Device.Gpio;

namespace ELicense.Simulator.Board.Gpio;

/// <summary>
/// One line. Its level is what the chip drives, else what a part drives, else what a pull resistor of the chip makes of it, else
/// low.
/// </summary>
public sealed class GpioLine : IPowered
{
    private bool? _chip;
    private bool? _part;
    private bool? _pull;

    /// <summary>The new level, whenever it changes.</summary>
    public event Action<bool>? Changed;

    /// <summary>For the firmware that opened the pin: gone with the power.</summary>
    internal event Action<bool>? Interrupt;

    /// <summary>True when high.</summary>
    public bool Level { get; private set; }

    /// <summary>Whether the firmware has the pin open.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What a part does to the line; null lets go of it.</summary>
    public void Drive(bool? level)
    {
        _part = level;
        Settle();
    }

    /// <inheritdoc/>
    public void LosePower()
    {
        Interrupt = null;
        IsOpen = false;
        _chip = null;
        _pull = null;
        Settle();
    }

    internal void Open() => IsOpen = true;

    internal void Close() => LosePower();

    internal void SetMode(PinMode mode, bool hasPulls)
    {
        _chip = mode >= PinMode.Output ? _chip ?? false : null;
        _pull = hasPulls && mode == PinMode.InputPullUp;
        Settle();
    }

    internal void Write(bool level)
    {
        _chip = level;
        Settle();
    }

    private void Settle()
    {
        bool level = _chip ?? _part ?? _pull ?? false;
        if (level == Level)
        {
            return;
        }

        Level = level;
        Changed?.Invoke(level);
        Interrupt?.Invoke(level);
    }
}
