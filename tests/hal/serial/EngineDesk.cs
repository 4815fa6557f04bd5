using ELicense.Hal;
using ELicense.Hal.Esp32.Clock;
using ELicense.Hal.Esp32.Serial;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Board.Storage;

namespace ELicense.Tests.Hal.Serial;

/// <summary>A board with a scan engine of one of the two kinds, and the driver for it.</summary>
public sealed class EngineDesk : IDisposable
{
    public const string Zone = "zone";
    public const string Host = "host";
    private const string Port = "COM2";

    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly IDisposable _visit;
    private readonly bool _isZone;

    public EngineDesk(string kind)
        : this(kind, new FixedDecoder())
    {
    }

    public EngineDesk(string kind, ICodeDecoder decoder)
    {
        Board = new CircuitBoard(BoardTime.Virtual(), _flash);
        _visit = Board.Enter();
        _isZone = kind == Zone;
        Decoder = decoder;

        // A sensor of a few pixels: what it sees does not matter to a decoder that always reads the same.
        EngineProfile profile = (_isZone ? EngineProfile.Gm65 : EngineProfile.AtomQr) with { SensorWidth = 8, SensorHeight = 6 };
        var camera = new EngineCamera(profile, decoder);
        Engine = _isZone ? new GrowZoneEngine(Board, Port, camera) : new GrowHostEngine(Board, Port, camera);
        Line = SerialLines.Of(Board, Port);
        Clock = new MonotonicClock();
        Scanner = NewScanner();
    }

    public static TheoryData<string> Kinds => [Zone, Host];

    public CircuitBoard Board { get; }

    public ScanEngine Engine { get; }

    public SerialLine Line { get; }

    public IMonotonicClock Clock { get; }

    public ICodeDecoder Decoder { get; }

    public ICodeScanner Scanner { get; private set; }

    /// <summary>GROW's divider gives 115,384 baud for 115,200.</summary>
    public bool IsFast => Math.Abs(Engine.BaudRate - 115_200) < 1000;

    /// <summary>Lets the engine start and the driver find it.</summary>
    public EngineDesk Ready()
    {
        for (int i = 0; i < 20 && !IsFast; i++)
        {
            Scanner.Next(100);
        }

        Scanner.Next(500);
        Assert.True(Scanner.IsWorking);
        return this;
    }

    /// <summary>Holds a code before the engine.</summary>
    public void Show(string text)
    {
        ((FixedDecoder)Decoder).Text = text;
        Engine.Sight = new Sight(new CameraFrame(2, 1, [0, 255]));
    }

    /// <summary>Triggers, shows, reads.</summary>
    public string? Scan(string text)
    {
        Engine.Sight = null;
        Scanner.Trigger(true);
        Show(text);
        return Scanner.Next(2000);
    }

    public void Noise(params byte[] bytes) => Line.ToChip.Send(bytes, 115200);

    public void Wait(int milliseconds) => Clock.Wait(milliseconds);

    /// <summary>The firmware starts anew; so does the engine.</summary>
    public void CyclePower()
    {
        Board.CutPower();
        RestartFirmware();
    }

    public void RestartFirmware()
    {
        Board.Restart();
        Scanner = NewScanner();
    }

    public void Dispose()
    {
        _visit.Dispose();
        _flash.Dispose();
    }

    private ICodeScanner NewScanner() =>
        _isZone ? new GrowZoneScanner(Port, 17, 18, Clock) : new GrowHostScanner(Port, 17, 18, Clock);
}
