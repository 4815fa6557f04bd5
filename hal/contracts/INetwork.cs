namespace ELicense.Hal;

/// <summary>The way to the list publisher and to the online answer. Nothing local ever waits for it.</summary>
public interface INetwork
{
    /// <summary>Joins the configured network.</summary>
    /// <param name="timeout">Milliseconds after which to give up.</param>
    /// <returns>True when joined.</returns>
    bool Join(int timeout);

    /// <summary>Leaves it and switches the radio off.</summary>
    void Leave();

    NetworkState State { get; }
}
