namespace ELicense.Simulator.Board.Network;

/// <summary>A server that is a function.</summary>
public sealed class DelegatePeer(Func<HttpQuery, HttpReply?> answer) : IHttpPeer
{
    /// <inheritdoc/>
    public HttpReply? Answer(HttpQuery query) => answer(query);
}
