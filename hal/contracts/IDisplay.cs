namespace ELicense.Hal;

/// <summary>A one-bit panel that keeps its picture without power.</summary>
public interface IDisplay
{
    /// <summary>Pixels in a row.</summary>
    int Width { get; }

    /// <summary>Rows.</summary>
    int Height { get; }

    /// <summary>Shows a picture and returns when the panel has settled.</summary>
    /// <param name="picture">
    /// Rows from the top, each (<see cref="Width"/> + 7) / 8 bytes, the leftmost pixel in the highest bit, 1 = white.
    /// The panel reads it during the call only.
    /// </param>
    /// <param name="full">
    /// True: every pixel is driven through black and white, which removes ghosts and takes seconds. False: only what changed, in
    /// less than a second.
    /// </param>
    /// <returns>False when the panel did not answer; what it shows is then unknown.</returns>
    bool Show(byte[] picture, bool full);

    /// <summary>Light in front of the panel.</summary>
    void FrontLight(bool on);
}
