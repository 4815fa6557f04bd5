namespace ELicense.Simulator.Board.Network;

/// <summary>A Wi-Fi network that may be in range.</summary>
public sealed class AccessPoint(string name, string password)
{
    public string Name { get; } = name;

    public string Password { get; } = password;

    public bool IsInRange { get; set; } = true;

    /// <summary>Whether it is heard but answers nobody who wants to join.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Milliseconds until it gives an address; -1 for never.</summary>
    public int AddressDelay { get; set; } = 600;

    /// <summary>Answers every request in the place of whoever was asked; null when the network is open to the world.</summary>
    public IHttpPeer? Portal { get; set; }
}
