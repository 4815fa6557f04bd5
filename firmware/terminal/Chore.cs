namespace ELicense.Terminal;

/// <summary>
/// Work that can wait until nobody waits for the terminal. It is done in pieces, none longer than one call of a driver, so that a code
/// shown meanwhile waits for one piece at most.
/// </summary>
public abstract class Chore
{
    /// <summary>
    /// Whether a piece may last as long as a call of the network: seconds in which the device does nothing else.
    /// </summary>
    public virtual bool MayBlock => false;

    /// <summary>Does the next piece.</summary>
    /// <returns>False when there is nothing to do now.</returns>
    public abstract bool Step();
}
