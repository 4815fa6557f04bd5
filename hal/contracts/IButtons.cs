namespace ELicense.Hal;

/// <summary>The three keys of the handheld; usable with gloves.</summary>
public interface IButtons
{
    /// <summary>Waits for the next press, in the order in which they happened; presses between two calls are kept, up to eight.</summary>
    /// <param name="timeout">Milliseconds.</param>
    /// <returns><see cref="ButtonPress.None"/> when none came in time.</returns>
    ButtonPress Next(int timeout);
}
