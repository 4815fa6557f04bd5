using System.IO.Ports;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Board.Storage;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Tests.Hal.Serial;

/// <summary>The emulated engines against the examples of their manuals.</summary>
public sealed class EngineProtocolTest : IDisposable
{
    private const string Done = "02000001003331";
    private const string Acknowledged = "04D00000FF2C";

    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly CircuitBoard _board;
    private readonly IDisposable _visit;
    private readonly SerialPort _port;
    private readonly FixedDecoder _decoder = new();

    public EngineProtocolTest()
    {
        _board = new CircuitBoard(BoardTime.Virtual(), _flash);
        _visit = _board.Enter();
        Configuration.SetPinFunction(17, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(18, DeviceFunction.COM2_RX);
        _port = new SerialPort("COM2", 9600);
        _port.Open();
    }

    public void Dispose()
    {
        _visit.Dispose();
        _flash.Dispose();
    }

    [Theory]
    [InlineData("7E 00 07 01 00 2A 02 D8 0F", "02 00 00 02 39 01 C1 4C")]
    [InlineData("7E 00 08 01 00 0A 3E 4C CF", Done)]
    [InlineData("7E 00 08 01 00 0A 3E 11 22", "")]
    [InlineData("7E 00 08 01 00 0A 3E", "")]
    [InlineData("7E 00 08 01 00 02 01 AB CD", Done)]
    [InlineData("7E 00 09 01 00 00 00 DE C8", Done)]
    [InlineData("7E 00 08 01 00 D9 50 81 D3", Done)]
    [InlineData("7E 00 08 02 00 FF 00 00 AB CD", "")]
    public void Zones_by_the_manual(string order, string answer)
    {
        Zone();
        Assert.Equal(answer.Replace(" ", ""), Ask(order));
        Assert.Equal("020000023901C14C", Ask("7E 00 07 01 00 2A 02 D8 0F"));
    }

    [Theory]
    [InlineData("04 E4 04 00 FF 14", "05D1000006FF24")]
    [InlineData("07 C6 04 08 00 8A 08 FE 95", Acknowledged)]
    [InlineData("07 C6 04 08 00 8A 02 FE 9B", Acknowledged)]
    [InlineData("08 C6 04 08 00 F2 05 02 FE 2D", Acknowledged)]
    [InlineData("08 C6 04 08 00 F2 FF 00 FD 35", Acknowledged)]
    [InlineData("04 E5 04 00 FF 13", Acknowledged)]
    [InlineData("04 E5 04 00 FF 14", "05D1000001FF29")]
    public void Host_commands_by_the_manual(string order, string answer)
    {
        Host();
        Assert.Equal(answer, Ask(order));
    }

    [Fact]
    public void An_engine_asleep_loses_what_wakes_it()
    {
        Host();
        Assert.Equal(Acknowledged, Ask("04 E5 04 00 FF 13"));
        _board.Time.Advance(10_000_000);
        Assert.Equal("", Ask("04 E5 04 00 FF 13"));
        _board.Time.Advance(10_000_000);
        Ask("00");
        Assert.Equal(Acknowledged, Ask("04 E5 04 00 FF 13"));
    }

    [Fact]
    public void A_setting_that_is_not_kept_goes_with_the_power()
    {
        ScanEngine engine = Host();
        Assert.Equal(Acknowledged, Ask("07 C6 04 00 00 9C 0A FE 89"));
        Assert.Equal(115_200, engine.BaudRate);
        engine.PowerUp();
        Assert.Equal(9600, engine.BaudRate);
        _board.Time.Advance(1_000_000);
        Assert.Equal(Acknowledged, Ask("07 C6 04 08 00 9C 0A FE 81"));
        engine.PowerUp();
        Assert.Equal(115_200, engine.BaudRate);
    }

    [Fact]
    public void Zones_are_kept_when_they_are_saved()
    {
        ScanEngine engine = Zone();
        Ask("7E 00 08 02 00 2A 1A 00 AB CD");
        engine.PowerUp();
        Assert.Equal(9584, engine.BaudRate);
        _board.Time.Advance(1_000_000);
        Ask("7E 00 08 02 00 2A 1A 00 AB CD");
        _port.BaudRate = 115_200;
        Assert.Equal(Done, Ask("7E 00 09 01 00 00 00 DE C8"));
        engine.PowerUp();
        Assert.Equal(115_384, engine.BaudRate);
    }

    [Fact]
    public void From_the_factory_an_engine_waits_for_its_key_and_after_a_while_gives_up_looking()
    {
        ScanEngine engine = Zone();
        Ask("7E 00 08 01 00 02 01 AB CD");
        Assert.False(engine.IsLooking);
        Ask("7E 00 08 01 00 00 D5 AB CD");
        Ask("7E 00 08 01 00 02 01 AB CD");
        Assert.True(engine.IsLooking);
        _board.Time.Advance(5_100_000);
        Assert.False(engine.IsLooking);
    }

    [Fact]
    public void An_engine_that_may_be_set_by_codes_is_set_by_anybody()
    {
        ScanEngine engine = Host();
        Ask("07 C6 04 00 00 8A 08 FE 9D");
        Ask("04 E4 04 00 FF 14");
        _decoder.Text = "^#SC^2050204";
        engine.Sight = new Sight(new CameraFrame(2, 1, [0, 255]));
        Assert.Equal("", Ask(""));
        Assert.Equal("05D1000006FF24", Ask("04 E4 04 00 FF 14"));
    }

    private ScanEngine Zone() => Started(new GrowZoneEngine(_board, "COM2", new EngineCamera(EngineProfile.Gm65, _decoder)));

    private ScanEngine Host() => Started(new GrowHostEngine(_board, "COM2", new EngineCamera(EngineProfile.AtomQr, _decoder)));

    private ScanEngine Started(ScanEngine engine)
    {
        _board.Time.Advance(engine.Profile.StartMilliseconds * 1000L);
        return engine;
    }

    private string Ask(string order)
    {
        byte[] bytes = Convert.FromHexString(order.Replace(" ", ""));
        _port.Write(bytes, 0, bytes.Length);
        _board.Time.Advance(500_000);
        byte[] answer = new byte[_port.BytesToRead];
        _port.Read(answer, 0, answer.Length);
        return Convert.ToHexString(answer);
    }
}
