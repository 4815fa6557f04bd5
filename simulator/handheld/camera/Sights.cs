using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Handheld.Camera;

/// <summary>Pictures as something that can be held before a scan engine.</summary>
public static class Sights
{
    /// <summary>A picture as it is now: a camera may go on writing into its own.</summary>
    public static Sight Of(GreyFrame picture) => new(new CameraFrame(picture.Width, picture.Height, [.. picture.Pixels]));
}
