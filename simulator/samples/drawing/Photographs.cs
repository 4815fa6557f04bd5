using System.Numerics;
using ELicense.Simulator.Vision.Geometry;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>The two photographs among the samples: where the camera stands and in what light.</summary>
internal static class Photographs
{
    /// <summary>Paper behind a windscreen: grain, sun from one side, a reflection of the sky.</summary>
    internal static Photograph OfMark(Sheet mark) => new(mark)
    {
        Width = 720,
        Height = 800,
        Corners = new Quad(new Vector2(112, 58), new Vector2(625, 84), new Vector2(658, 746), new Vector2(84, 760)),
        Background = 52,
        Grain = 5,
        LightLeft = 0.95,
        LightRight = 0.6,
        Reflection = new Vector2(470, 190),
        ReflectionStrength = 34,
        BlurPasses = 2,
        Noise = 4,
        Seed = "samples: photograph of the mark",
    };

    /// <summary>A phone held at a slant: the pixels of screen and sensor interfere, and the sensor is noisy.</summary>
    internal static Photograph OfPhone(Sheet phone) => new(phone)
    {
        Width = 800,
        Height = 1120,
        Corners = new Quad(new Vector2(171, -122), new Vector2(768, 32), new Vector2(622, 1141), new Vector2(17, 1062)),
        Background = 118,
        Grain = 3,
        LightLeft = 0.84,
        LightRight = 0.98,
        Moire = 0.12,
        Reflection = new Vector2(600, 980),
        ReflectionStrength = 40,
        BlurPasses = 2,
        Noise = 6,
        Seed = "samples: photograph of the phone",
    };
}
