namespace ELicense.Simulator.Board.Serial;

/// <summary>
/// What a sensor sees of a flat picture: seen through a pinhole, turned about the upright axis, blurred, with a reflection on it.
/// Four rays a pixel.
/// </summary>
internal sealed class SensorPicture(EngineProfile profile)
{
    private const byte Surround = 90;
    private static readonly double[] s_rays = [0.25, 0.75];

    private readonly double _focalPixels = profile.SensorWidth / 2.0 / Math.Tan(profile.ViewDegrees * Math.PI / 360);

    public double PixelsPerMillimetre(double distance) => _focalPixels / distance;

    /// <summary>Whether the whole picture is in view.</summary>
    public bool Holds(Sight sight)
    {
        double pixels = sight.Width * PixelsPerMillimetre(sight.Distance);
        return pixels <= profile.SensorWidth && pixels * sight.Picture.Height / sight.Picture.Width <= profile.SensorHeight;
    }

    public CameraFrame Draw(Sight sight)
    {
        float[] light = Project(sight);
        double blur = sight.Blur * PixelsPerMillimetre(sight.Distance);
        if (blur > 0.3)
        {
            light = BlurColumns(BlurRows(light, blur), blur);
        }

        return new CameraFrame(profile.SensorWidth, profile.SensorHeight, [.. light.Select(l => (byte)Math.Clamp(l, 0, 255))]);
    }

    private float[] Project(Sight sight)
    {
        (double sine, double cosine) = Math.SinCos(sight.Tilt * Math.PI / 180);
        var light = new float[profile.SensorWidth * profile.SensorHeight];
        for (int y = 0; y < profile.SensorHeight; y++)
        {
            for (int x = 0; x < profile.SensorWidth; x++)
            {
                float sum = 0;
                foreach (double up in s_rays)
                {
                    foreach (double across in s_rays)
                    {
                        double toRight = (x + across - (profile.SensorWidth / 2.0)) / _focalPixels;
                        double down = (y + up - (profile.SensorHeight / 2.0)) / _focalPixels;

                        // The picture's points are (u cos t, v, distance + u sin t), so u follows from the ray's direction.
                        double u = sight.Distance * toRight / (cosine - (toRight * sine));
                        sum += Light(sight, u, (sight.Distance + (u * sine)) * down);
                    }
                }

                light[(y * profile.SensorWidth) + x] = sum / 4;
            }
        }

        return light;
    }

    /// <summary>The light of a place, in millimetres from the middle of the picture.</summary>
    private static float Light(Sight sight, double u, double v)
    {
        double scale = sight.Picture.Width / sight.Width;
        double column = (u * scale) + (sight.Picture.Width / 2.0), row = (v * scale) + (sight.Picture.Height / 2.0);
        bool isInside = column >= 0 && row >= 0 && column < sight.Picture.Width && row < sight.Picture.Height;
        float light = isInside ? sight.Picture.Grey[((int)row * sight.Picture.Width) + (int)column] : Surround;
        return light + Reflection(sight, u, v);
    }

    /// <summary>A reflection a quarter of the picture to the upper right of its middle.</summary>
    private static float Reflection(Sight sight, double u, double v)
    {
        if (sight.Glare <= 0)
        {
            return 0;
        }

        double radius = sight.Glare * sight.Width;
        double right = u - (sight.Width / 8), up = v + (sight.Width / 8);
        return (float)(400 * Math.Exp(-((right * right) + (up * up)) / (radius * radius)));
    }

    private float[] BlurRows(float[] light, double sigma) => Blur(light, sigma, profile.SensorWidth, 1);

    private float[] BlurColumns(float[] light, double sigma) => Blur(light, sigma, profile.SensorHeight, profile.SensorWidth);

    private static float[] Blur(float[] light, double sigma, int length, int step)
    {
        int reach = Math.Min((int)Math.Ceiling(3 * sigma), length - 1);
        double[] weights = [.. Enumerable.Range(-reach, (2 * reach) + 1).Select(i => Math.Exp(-i * i / (2 * sigma * sigma)))];
        double sum = weights.Sum();
        var blurred = new float[light.Length];
        for (int i = 0; i < light.Length; i++)
        {
            int place = i / step % length;
            double value = 0;
            for (int j = -reach; j <= reach; j++)
            {
                int offset = Math.Clamp(place + j, 0, length - 1) - place;
                value += weights[j + reach] * light[i + (offset * step)];
            }

            blurred[i] = (float)(value / sum);
        }

        return blurred;
    }
}
