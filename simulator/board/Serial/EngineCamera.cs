namespace ELicense.Simulator.Board.Serial;

/// <summary>
/// The camera of an engine: judges what stands before it by the profile, draws what its sensor sees of it, and has that decoded.
/// What it cannot read it explains.
/// </summary>
public sealed class EngineCamera(EngineProfile profile, ICodeDecoder decoder)
{
    private const double MillimetresInMil = 0.0254;
    private const double LeastPixels = 2;

    private readonly SensorPicture _sensor = new(profile);
    private Sight? _seen;
    private (SightResult Result, string? Text) _last;

    public EngineProfile Profile { get; } = profile;

    /// <summary>Looks. The same sight gives the same answer without another look.</summary>
    public (SightResult Result, string? Text) Look(Sight sight)
    {
        if (!ReferenceEquals(sight, _seen))
        {
            _last = Judge(sight);
            _seen = sight;
        }

        return _last;
    }

    /// <summary>What the sensor sees, for whoever stands at the bench. From any thread.</summary>
    public CameraFrame View(Sight sight) => _sensor.Draw(sight);

    private (SightResult Result, string? Text) Judge(Sight sight)
    {
        if (decoder.Decode(sight.Picture) is not { } sharp)
        {
            return (SightResult.NoCode, null);
        }

        if (Limit(sight, sharp.ModulePixels * sight.Width / sight.Picture.Width) is { } limit)
        {
            return (limit, null);
        }

        return decoder.Decode(_sensor.Draw(sight)) is { } seen ? (SightResult.Read, seen.Text) : (Suspect(sight, sharp), null);
    }

    /// <summary>The first of the profile's limits that is passed; null when all are kept.</summary>
    private SightResult? Limit(Sight sight, double module) => sight switch
    {
        _ when sight.Distance < Profile.NearestFocus => SightResult.TooNear,
        _ when sight.Distance > Profile.FarthestFocus => SightResult.TooFar,
        _ when Math.Abs(sight.Tilt) > Profile.SteepestTilt => SightResult.TooTilted,
        _ when module > 0 && module < Profile.SmallestModule * MillimetresInMil => SightResult.ModulesTooSmall,
        _ when module > 0 && module * _sensor.PixelsPerMillimetre(sight.Distance) < LeastPixels => SightResult.TooFewPixels,
        _ when Contrast(sight.Picture.Grey) < Profile.LeastContrast => SightResult.TooLittleContrast,
        _ => null,
    };

    /// <summary>What most probably kept a code from being decoded that is within every limit.</summary>
    private SightResult Suspect(Sight sight, DecodedCode sharp)
    {
        double module = sharp.ModulePixels * sight.Width / sight.Picture.Width;
        return sight switch
        {
            { Glare: > 0.05 } => SightResult.Glare,
            _ when module > 0 && sight.Blur > module / 2 => SightResult.Blurred,
            _ when !_sensor.Holds(sight) => SightResult.OutOfView,
            { Tilt: > 30 or < -30 } => SightResult.TooTilted,
            _ => SightResult.NotDecoded,
        };
    }

    private static double Contrast(byte[] grey)
    {
        int lightest = grey.Max();
        return lightest == 0 ? 0 : (lightest - grey.Min()) / (double)lightest;
    }
}
