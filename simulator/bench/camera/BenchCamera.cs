using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Handheld.Camera;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Bench.Camera;

/// <summary>
/// What stands before the scan engine's lens. The same code in the same pose is the same sight, so that the engine looks at it once. From
/// any thread.
/// </summary>
/// <param name="profile">The engine, for the picture that its sensor sees.</param>
/// <param name="codeOnPhone">The text on the screen of the phone on the bench; null when that shows no code.</param>
internal sealed class BenchCamera(EngineProfile profile, Func<string?> codeOnPhone)
{
    private static readonly CameraFrame s_darkness = new(1, 1, [12]);

    private readonly Lock _gate = new();
    private readonly EngineCamera _lens = new(profile, new VisionDecoder());
    private readonly PictureFraming _framing = new();
    private CameraFrame? _picture;
    private string? _code;
    private Sight? _sight;

    public CameraSource Source { get; private set; } = CameraSource.Phone;

    public CameraPose Pose { get; private set; } = CameraPose.Usual;

    /// <summary>Rises whenever the view is another.</summary>
    public int Version { get; private set; }

    /// <summary>Points it at the phone, at the picture or away.</summary>
    public void Point(CameraSource source, CameraPose pose)
    {
        lock (_gate)
        {
            (Source, Pose, _sight) = (source == CameraSource.Picture && _picture is null ? CameraSource.Nothing : source, pose, null);
        }
    }

    /// <summary>Puts a picture before it.</summary>
    public void Show(GreyFrame picture)
    {
        lock (_gate)
        {
            (Source, _picture, _sight) = (CameraSource.Picture, _framing.Frame(picture), null);
        }
    }

    /// <summary>What stands before the lens now; null for nothing.</summary>
    public Sight? Look()
    {
        string? code = codeOnPhone();
        lock (_gate)
        {
            bool isOutdated = _sight is null || (Source == CameraSource.Phone && code != _code);
            if (isOutdated)
            {
                (_sight, _code) = (Held(code), code);
                Version++;
            }

            return Source == CameraSource.Nothing ? null : _sight;
        }
    }

    /// <summary>What the sensor sees of it.</summary>
    public GreyFrame View()
    {
        CameraFrame seen = _lens.View(Look() ?? new Sight(s_darkness));
        return new GreyFrame(seen.Width, seen.Height, seen.Grey);
    }

    private Sight Held(string? code)
    {
        CameraFrame what = Source switch
        {
            CameraSource.Phone => code is null ? CodeCard.Blank() : CodeCard.Draw(code),
            CameraSource.Picture => _picture!,
            _ => s_darkness,
        };
        return new Sight(what)
        {
            Width = CodeCard.Width,
            Distance = Pose.Distance,
            Tilt = Pose.Tilt,
            Blur = Pose.Blur,
            Glare = Pose.Glare,
        };
    }
}
