using ELicense.Hal.Esp32.Serial;
using ELicense.Simulator.Board.Network;
using ELicense.Simulator.Board.Serial;
using ELicense.Tests.Hal.Serial;

namespace ELicense.Tests.Hal.Network;

/// <summary>A call into the network stops the firmware for seconds: a code that is read meanwhile waits whole.</summary>
public sealed class BlockedFirmwareTest
{
    [Fact]
    public void A_code_that_comes_during_a_handshake_is_read_after_it()
    {
        using NetworkDesk desk = NetworkDesk.Joined(_ => new HttpReply(200, [1]));
        FixedDecoder decoder = new() { Text = Codes.Text(new Random(1), 2953) };
        EngineProfile profile = EngineProfile.Gm65 with { SensorWidth = 8, SensorHeight = 6 };
        GrowZoneEngine engine = new(desk.Board, "COM2", new EngineCamera(profile, decoder));
        GrowZoneScanner scanner = new("COM2", 17, 18, desk.Clock);
        scanner.Next(2000);
        scanner.Trigger(true);
        engine.Sight = new Sight(new CameraFrame(2, 1, [0, 255]));

        long blocked = desk.Measure(() => Assert.Equal(200, desk.Source.Get("f", null, 0, NetworkDesk.Timeout).Status));
        Assert.InRange(blocked, NetworkTiming.TlsHandshake, 3000);
        Assert.False(engine.IsLooking);
        Assert.Equal(0, desk.Measure(() => Assert.Equal(decoder.Text, scanner.Next(0))));
    }
}
