namespace ELicense.Simulator.Board.Tracing;

/// <summary>
/// The board's own: hands every transfer to whoever watches. Stand-ins find it by <c>board.Part&lt;TransferTrace&gt;()</c>.
/// </summary>
public sealed class TransferTrace : ITransferTrace
{
    private readonly List<ITransferTrace> _watchers = [];

    public void Attach(ITransferTrace watcher) => _watchers.Add(watcher);

    public void Detach(ITransferTrace watcher) => _watchers.Remove(watcher);

    /// <inheritdoc/>
    public void Record(long time, string bus, TransferDirection direction, ReadOnlySpan<byte> bytes)
    {
        foreach (ITransferTrace watcher in _watchers)
        {
            watcher.Record(time, bus, direction, bytes);
        }
    }
}
