namespace ELicense.Simulator.Board.Network;

/// <summary>The other end of the board's HTTP: a real server, or one that lies as a test wants it.</summary>
public interface IHttpPeer
{
    /// <returns>The answer; null when the connection is refused.</returns>
    HttpReply? Answer(HttpQuery query);
}
