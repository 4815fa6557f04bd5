using ELicense.Hal.Esp32.Clock;
using ELicense.Hal.Esp32.Serial;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Board.Storage;
using ELicense.Simulator.Handheld.Camera;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Tests.Hal.Serial;

/// <summary>What an engine's camera reads off a phone, and what it says about the rest.</summary>
public sealed class EngineCameraTest
{
    private const int Quiet = 4;
    private static readonly string s_text = Codes.Text(new Random(15), 590);
    private static readonly Sight s_phone = Show(s_text, 8, 20, 235);

    private readonly EngineCamera _camera = new(EngineProfile.Gm65, new VisionDecoder());

    public static TheoryData<string, SightResult> Held => new()
    {
        { "as people do", SightResult.Read },
        { "tilted", SightResult.Read },
        { "too near", SightResult.TooNear },
        { "too far", SightResult.TooFar },
        { "a stamp", SightResult.ModulesTooSmall },
        { "a small one far away", SightResult.TooFewPixels },
        { "edge on", SightResult.TooTilted },
        { "shaking", SightResult.Blurred },
        { "in the sun", SightResult.Glare },
        { "a poster", SightResult.OutOfView },
    };

    [Theory]
    [MemberData(nameof(Held))]
    public void A_code_is_read_within_the_profile_and_beyond_it_the_reason_is_said(string how, SightResult result)
    {
        Sight sight = how switch
        {
            "tilted" => s_phone with { Tilt = 25 },
            "too near" => s_phone with { Distance = 30 },
            "too far" => s_phone with { Distance = 300 },
            "a stamp" => s_phone with { Width = 9, Distance = 60 },
            "a small one far away" => s_phone with { Width = 28, Distance = 240 },
            "edge on" => s_phone with { Tilt = -75 },
            "shaking" => s_phone with { Blur = 1.2 },
            "in the sun" => s_phone with { Glare = 0.4 },
            "a poster" => s_phone with { Width = 160 },
            _ => s_phone,
        };
        Assert.Equal((result, result == SightResult.Read ? s_text : null), _camera.Look(sight));
    }

    [Fact]
    public void A_faded_code_and_a_picture_without_one_are_told_apart()
    {
        Assert.Equal(SightResult.TooLittleContrast, _camera.Look(Show("faded", 8, 150, 180)).Result);
        Assert.Equal(SightResult.NoCode, _camera.Look(new Sight(new CameraFrame(64, 64, new byte[4096]))).Result);
        Assert.Equal(SightResult.NoCode, _camera.Look(new Sight(Noise())).Result);
    }

    [Theory]
    [InlineData(60)]
    [InlineData(90)]
    [InlineData(150)]
    [InlineData(200)]
    public void Codes_are_read_at_the_distances_that_the_data_sheets_promise(double distance)
    {
        EngineCamera other = new(EngineProfile.AtomQr, new VisionDecoder());
        Sight sight = Show("20 MIL", 12, 0, 255) with { Width = 33 * 20 * 0.0254, Distance = distance };
        Assert.Equal(SightResult.Read, _camera.Look(sight).Result);
        Assert.Equal(SightResult.Read, other.Look(sight).Result);
    }

    [Fact]
    public void From_a_phone_to_the_firmware()
    {
        using Flash flash = new(Flash.SmallCapacity);
        CircuitBoard board = new(BoardTime.Virtual(), flash);
        using IDisposable visit = board.Enter();
        GrowZoneEngine engine = new(board, "COM2", _camera);
        GrowZoneScanner scanner = new("COM2", 17, 18, new MonotonicClock());
        Assert.Null(scanner.Next(2000));
        scanner.Trigger(true);
        engine.Sight = s_phone with { Distance = 35 };
        Assert.Null(scanner.Next(500));
        Assert.Equal(SightResult.TooNear, engine.LastLook);
        engine.Sight = s_phone;
        long before = board.Time.Now;
        Assert.Equal(s_text, scanner.Next(2000));
        Assert.Equal(SightResult.Read, engine.LastLook);
        Assert.InRange(board.Time.Now - before, 120_000, 250_000);
    }

    [Fact]
    public void A_camera_that_brings_frames_faster_than_they_are_decoded_is_looked_at_all_the_same()
    {
        using EngineDesk desk = new EngineDesk(EngineDesk.Zone).Ready();
        desk.Scanner.Trigger(true);
        string? read = null;
        for (int i = 0; i < 20 && read is null; i++)
        {
            desk.Show("live");
            read = desk.Scanner.Next(30);
        }

        Assert.Equal("live", read);
    }

    private static Sight Show(string text, int scale, byte dark, byte light)
    {
        bool[][] modules = Symbols.Make(text);
        int side = (modules.Length + (2 * Quiet)) * scale;
        byte[] grey = new byte[side * side];
        for (int i = 0; i < grey.Length; i++)
        {
            int column = (i % side / scale) - Quiet, row = (i / side / scale) - Quiet;
            bool isInside = column >= 0 && row >= 0 && column < modules.Length && row < modules.Length;
            grey[i] = isInside && modules[row][column] ? dark : light;
        }

        return Sights.Of(new GreyFrame(side, side, grey));
    }

    private static CameraFrame Noise()
    {
        byte[] grey = new byte[320 * 240];
        new Random(1).NextBytes(grey);
        return new CameraFrame(320, 240, grey);
    }
}
