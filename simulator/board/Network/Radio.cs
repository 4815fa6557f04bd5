namespace ELicense.Simulator.Board.Network;

/// <summary>The chip's Wi-Fi and what it can reach.</summary>
public sealed class Radio : IPowered
{
    public const string NoAddress = "0.0.0.0";
    private const string GivenAddress = "192.168.4.23";

    private AccessPoint? _joined;
    private long _addressAt;

    /// <summary>The networks of the neighbourhood.</summary>
    public List<AccessPoint> Neighbourhood { get; } = [];

    public Internet Internet { get; } = new();

    /// <summary>The network that the terminal is in; null for none.</summary>
    public AccessPoint? Joined => _joined is { IsInRange: true } ? _joined : null;

    /// <inheritdoc/>
    public void LosePower() => _joined = null;

    internal void Join(AccessPoint point, long now)
    {
        _joined = point;
        _addressAt = point.AddressDelay < 0 ? long.MaxValue : now + (point.AddressDelay * 1000L);
    }

    internal void Leave() => _joined = null;

    internal bool HasAddress(long now) => Joined is not null && now >= _addressAt;

    internal string Address(long now) => HasAddress(now) ? GivenAddress : NoAddress;
}
