using System.Net;

namespace ELicense.Simulator.Board.Network;

/// <summary>The hosts that a board can reach, by name. It holds those that were put there, and nothing else.</summary>
public sealed class Internet
{
    // RFC 5737: a network for examples.
    private const string Prefix = "198.51.100.";

    private readonly List<Site> _sites = [];

    /// <summary>Who answers for every host that is not listed; null for nobody.</summary>
    public Site? Elsewhere { get; set; }

    /// <summary>Puts a host there, in the place of an earlier one of this name.</summary>
    public Site Add(Site site)
    {
        _sites.RemoveAll(other => other.Host == site.Host);
        _sites.Add(site);
        return site;
    }

    internal Site? Find(string host) => _sites.Find(site => site.Host == host) ?? Elsewhere;

    internal IPAddress? AddressOf(string host)
    {
        int index = _sites.FindIndex(site => site.Host == host);
        return index < 0 ? null : IPAddress.Parse(Prefix + (index + 1));
    }

    internal Site? At(IPAddress address)
    {
        int index = address.GetAddressBytes()[3] - 1;
        return index >= 0 && index < _sites.Count ? _sites[index] : null;
    }
}
