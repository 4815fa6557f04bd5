using nanoFramework.Hardware.Esp32;

namespace ELicense.Simulator.Board.Esp32;

/// <summary>Which pin was given to which function since the board started.</summary>
public sealed class PinFunctions : IPowered
{
    private readonly Dictionary<DeviceFunction, int> _pins = [];

    /// <inheritdoc/>
    public void LosePower() => _pins.Clear();

    /// <summary>Whether each of some functions has its pin.</summary>
    public bool Has(params ReadOnlySpan<DeviceFunction> functions)
    {
        foreach (DeviceFunction function in functions)
        {
            if (!_pins.ContainsKey(function))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The pin of a function; -1 when none was set.</summary>
    public int Pin(DeviceFunction function) => _pins.GetValueOrDefault(function, -1);

    internal void Set(int pin, DeviceFunction function)
    {
        foreach (DeviceFunction other in _pins.Where(p => p.Value == pin).Select(p => p.Key).ToArray())
        {
            _pins.Remove(other);
        }

        _pins[function] = pin;
    }
}
