using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Simulator.Bench.Camera;

/// <summary>
/// What the scan engine's lens sees. A frame is drawn when somebody looks, and once only for the same code in the same pose. From any
/// thread.
/// </summary>
/// <param name="codeOnPhone">The text on the screen of the phone on the bench; null when that shows no code.</param>
internal sealed class BenchCamera(Func<string?> codeOnPhone)
{
    public const int Width = 640;
    public const int Height = 480;

    private const byte Dark = 12;

    private static readonly GreyFrame s_nothing = Plain(Dark);
    private static readonly GreyFrame s_blankScreen = Plain(150);

    private readonly Lock _gate = new();
    private GreyFrame? _picture;
    private (string Code, CameraPose Pose, GreyFrame Frame)? _drawn;

    public CameraSource Source { get; private set; } = CameraSource.Phone;

    public CameraPose Pose { get; private set; } = CameraPose.Usual;

    /// <summary>Rises whenever the view may be another.</summary>
    public int Version { get; private set; }

    /// <summary>Points it at the phone or away.</summary>
    public void Point(CameraSource source, CameraPose pose)
    {
        lock (_gate)
        {
            (Source, Pose) = (source == CameraSource.Picture && _picture is null ? CameraSource.Nothing : source, pose);
            Version++;
        }
    }

    /// <summary>Puts a picture before it.</summary>
    public void Show(GreyFrame picture)
    {
        lock (_gate)
        {
            (Source, _picture) = (CameraSource.Picture, picture);
            Version++;
        }
    }

    /// <summary>The phone shows something else.</summary>
    public void Invalidate()
    {
        lock (_gate)
        {
            Version += Source == CameraSource.Phone ? 1 : 0;
        }
    }

    /// <summary>The frame of now.</summary>
    public GreyFrame Look()
    {
        string? code = codeOnPhone();
        lock (_gate)
        {
            return Source switch
            {
                CameraSource.Phone => code is null ? s_blankScreen : FrameOf(code),
                CameraSource.Picture => _picture ?? s_nothing,
                _ => s_nothing,
            };
        }
    }

    private GreyFrame FrameOf(string code)
    {
        if (_drawn is not { } drawn || drawn.Code != code || drawn.Pose != Pose)
        {
            bool[][] modules = Symbols.Make(code);
            _drawn = drawn = (code, Pose, Pose.SceneOf(modules.Length).Draw(modules));
        }

        return drawn.Frame;
    }

    private static GreyFrame Plain(byte grey)
    {
        var pixels = new byte[Width * Height];
        Array.Fill(pixels, grey);
        return new GreyFrame(Width, Height, pixels);
    }
}
