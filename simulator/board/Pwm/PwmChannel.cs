using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Esp32;
using ELicense.Simulator.Board.Pwm;
using nanoFramework.Hardware.Esp32;

namespace System.Device.Pwm;

/// <summary>A pulse generator. A frequency of 0 divides by zero on the chip, so it is refused here.</summary>
public sealed class PwmChannel : IDisposable
{
    private readonly CircuitBoard _board = CircuitBoard.Current;
    private readonly PwmOutput _output;
    private int _frequency;
    private bool _isRunning;

    private PwmChannel(PwmOutput output) => _output = output;

    /// <summary>Hertz.</summary>
    public int Frequency
    {
        get => _frequency;
        set
        {
            _board.RequirePower();
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _frequency = value;
            Settle();
        }
    }

    /// <exception cref="ArgumentException">The pin was not given to a generator, or cannot be driven.</exception>
    public static PwmChannel CreateFromPin(int pin, int frequency, double dutyCyclePercentage)
    {
        CircuitBoard board = CircuitBoard.Current;
        board.RequirePower();
        DeviceFunction[] generators = [DeviceFunction.PWM1, DeviceFunction.PWM2, DeviceFunction.PWM3, DeviceFunction.PWM4];
        bool isGenerator = generators.Any(g => board.Part<PinFunctions>().Pin(g) == pin);
        if (!isGenerator || !board.Chip.CanDrive(pin) || dutyCyclePercentage is < 0 or > 1)
        {
            throw new ArgumentException($"Pin {pin} has no pulse generator.");
        }

        return new PwmChannel(board.Part<PwmBank>()[pin]) { Frequency = frequency };
    }

    public void Start() => Run(true);

    public void Stop() => Run(false);

    public void Dispose() => Run(false);

    private void Run(bool on)
    {
        _board.RequirePower();
        _isRunning = on;
        Settle();
    }

    private void Settle() => _output.Set(_isRunning ? _frequency : 0);
}
