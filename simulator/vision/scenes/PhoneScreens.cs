namespace ELicense.Simulator.Vision.Scenes;

/// <summary>
/// The conditions under which an officer holds the terminal to a phone, each drawn anew for every frame number.
/// </summary>
internal static class PhoneScreens
{
    /// <summary>Characters that fill versions 15, 18 and 20 at level M to a few below capacity.</summary>
    private static readonly Dictionary<int, int> Lengths = new() { [15] = 597, [18] = 813, [20] = 967 };

    public static readonly string[] Conditions = ["plain", "tilt", "blur", "noise", "glare", "moire", "bands", "dim", "street"];

    /// <summary>
    /// What is not a phone's screen: curved paper, a design of dots, a frame drawn too near, light on dark, faded print.
    /// </summary>
    public static readonly string[] Others = ["bent", "dots", "quiet zone 1", "inverted", "faded"];

    public static string Text(int version, int number) =>
        Symbols.RandomText(new Random(100 * version + number), Lengths[version]);

    public static Scene Scene(int version, float pixels, string condition, int number)
    {
        var random = new Random(HashOf(condition) + 1000 * version + 10 * number + (int)(100 * pixels));
        float Between(float low, float high) => low + (high - low) * random.NextSingle();
        var scene = new Scene
        {
            PixelsPerModule = pixels,
            Turn = Between(-12, 12),
            Offset = new(Between(-8, 8), Between(-8, 8)),
            Noise = 2,
            Blur = 0.2f * pixels,
            Seed = random.Next(),
        };
        return condition switch
        {
            "tilt" => scene with { Yaw = Between(-25, 25), Pitch = Between(-25, 25) },
            "blur" => scene with { Blur = 0.4f * pixels },
            "noise" => scene with { Noise = 10 },
            "glare" => scene with { Glare = Between(6, 9) },
            "moire" => scene with { Moire = 0.2f },
            "bands" => scene with { Bands = 0.5f },
            "dim" => scene with { Light = 90, Dark = 35, Surround = 20, Noise = 3, Falloff = 0.4f },
            "street" => scene with
            {
                Yaw = Between(-15, 15), Pitch = Between(-15, 15),
                Glare = 5, Moire = 0.08f, Bands = 0.25f, Noise = 4, Falloff = 0.3f,
            },
            "bent" => scene with { Bend = Between(1, 2.5f) },
            "dots" => scene with { Dots = true },
            "quiet zone 1" => scene with { Quiet = 1 },
            "inverted" => scene with { Dark = 220, Light = 30, Surround = 60 },
            "faded" => scene with { Dark = 120, Light = 165, Surround = 140, Noise = 4 },
            _ => scene,
        };
    }

    /// <summary>The same in every process, unlike string.GetHashCode.</summary>
    private static int HashOf(string text) => text.Aggregate(17, (hash, c) => unchecked(31 * hash + c) & 0xFFFFFF);
}
