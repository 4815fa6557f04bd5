namespace ELicense.Simulator.Board.Network;

/// <summary>A host of the emulated network.</summary>
public sealed class Site(string host)
{
    public string Host { get; } = host;

    /// <summary>Answers its HTTP requests; null: the port is closed.</summary>
    public IHttpPeer? Web { get; set; }

    /// <summary>Whether its certificate is one for this host by an authority that the terminal knows.</summary>
    public bool HasGoodCertificate { get; set; } = true;

    /// <summary>Whether packets to it are lost.</summary>
    public bool IsDead { get; set; }

    /// <summary>Answers datagrams to the port of SNTP; null, or an answer of null: silence.</summary>
    public Func<byte[], byte[]?>? Time { get; set; }
}
