namespace ELicense.Simulator.Board;

/// <summary>What the pins of a chip can do, from Espressif's data sheets of ESP32 and ESP32-S3.</summary>
public sealed class Chip
{
    private readonly Func<int, bool> _isPin;
    private readonly Func<int, bool> _isInputOnly;
    private readonly Func<int, bool> _canWake;
    private readonly int[] _firstConverter;

    private Chip(Func<int, bool> isPin, Func<int, bool> isInputOnly, Func<int, bool> canWake, int[] firstConverter)
    {
        _isPin = isPin;
        _isInputOnly = isInputOnly;
        _canWake = canWake;
        _firstConverter = firstConverter;
    }

    /// <summary>ESP32-PICO-D4: 6 to 8, 11, 16 and 17 lead to the flash inside; 34 to 39 are inputs without pulls.</summary>
    public static Chip Esp32Pico { get; } = new(
        pin => pin is >= 0 and <= 39 and not (6 or 7 or 8 or 11 or 16 or 17 or 20 or 24 or (>= 28 and <= 31)),
        pin => pin >= 34,
        pin => pin is 0 or 2 or 4 or (>= 12 and <= 15) or (>= 25 and <= 27) or >= 32,
        [36, 37, 38, 39, 32, 33, 34, 35]);

    /// <summary>ESP32-S3 with octal memory: 26 to 37 lead to flash and PSRAM.</summary>
    public static Chip Esp32S3 { get; } = new(
        pin => pin is >= 0 and <= 48 and not (>= 22 and <= 37),
        _ => false,
        pin => pin <= 21,
        [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

    public bool IsPin(int pin) => _isPin(pin);

    public bool CanDrive(int pin) => IsPin(pin) && !_isInputOnly(pin);

    public bool HasPulls(int pin) => CanDrive(pin);

    /// <summary>Whether the pin can end a sleep.</summary>
    public bool CanWake(int pin) => IsPin(pin) && _canWake(pin);

    /// <summary>
    /// The pin of a channel of the first converter; -1 when there is none. The second is not usable beside Wi-Fi.
    /// </summary>
    public int ConverterPin(int channel) => channel >= 0 && channel < _firstConverter.Length ? _firstConverter[channel] : -1;

    public int ConverterChannels => _firstConverter.Length;
}
