using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Esp32;
using ELicense.Simulator.Board.Gpio;

namespace nanoFramework.Hardware.Esp32;

/// <summary>
/// Light sleep: the memory is kept and time goes on until the timer or a pin ends it. A pin that is at its level already ends it
/// at once. Changes of pins in the sleep are not noticed otherwise.
/// </summary>
public static class Sleep
{
    public enum WakeupCause
    {
        Undefined = 0,
        Ext1 = 3,
        Timer = 4,
    }

    [Flags]
    public enum WakeupGpioPin : ulong
    {
        None = 0,
    }

    public enum WakeupMode
    {
        AllLow = 0,
        AnyHigh = 1,
    }

    private static LightSleepState State => CircuitBoard.Current.Part<LightSleepState>();

    public static EspNativeError EnableWakeupByTimer(TimeSpan time)
    {
        State.Microseconds = (long)time.TotalMicroseconds;
        return EspNativeError.OK;
    }

    /// <returns>INVALID_ARG when a pin is none that stays awake.</returns>
    public static EspNativeError EnableWakeupByMultiPins(WakeupGpioPin pins, WakeupMode mode)
    {
        CircuitBoard board = CircuitBoard.Current;
        int[] numbers = [.. Enumerable.Range(0, 64).Where(pin => (((ulong)pins >> pin) & 1) != 0)];
        if (numbers.Length == 0 || !numbers.All(board.Chip.CanWake))
        {
            return EspNativeError.INVALID_ARG;
        }

        GpioLine[] lines = [.. numbers.Select(pin => board.Part<GpioBank>()[pin])];
        State.IsWoken = mode == WakeupMode.AnyHigh ? () => lines.Any(l => l.Level) : () => lines.All(l => !l.Level);
        return EspNativeError.OK;
    }

    public static EspNativeError StartLightSleep()
    {
        CircuitBoard board = CircuitBoard.Current;
        board.RequirePower();
        LightSleepState state = State;
        state.IsAsleep = true;
        state.Cause = board.Time.AdvanceUntil(state.Microseconds, () => state.IsWoken() || !board.IsPowered)
            ? WakeupCause.Ext1
            : WakeupCause.Timer;
        state.IsAsleep = false;
        board.RequirePower();
        return EspNativeError.OK;
    }

    public static WakeupCause GetWakeupCause() => State.Cause;
}
