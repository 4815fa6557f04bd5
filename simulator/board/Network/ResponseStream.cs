using System.Net.Sockets;

namespace ELicense.Simulator.Board.Network;

/// <summary>
/// The body of an answer as nanoFramework reads it: at most a segment at a time, never past the stated length, 0 also when the
/// connection ended too early.
/// </summary>
internal sealed class ResponseStream(HttpReply reply, long length, int timeout) : Stream
{
    private long _read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="SocketException">Nothing came in time, or the network is gone.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        NativeCall call = NativeCall.Begin();
        long wanted = Math.Min(count, NetworkTiming.Segment);
        wanted = length < 0 ? wanted : Math.Min(wanted, length - _read);
        if (wanted <= 0)
        {
            return 0;
        }

        if (reply.StallsAfter >= 0)
        {
            wanted = Math.Min(wanted, reply.StallsAfter - _read);
        }

        return wanted == 0 ? Stall(call) : Receive(call, buffer.AsSpan(offset, (int)wanted));
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        reply.Body.Dispose();
        base.Dispose(disposing);
    }

    private int Stall(NativeCall call)
    {
        if (timeout == Timeout.Infinite)
        {
            throw new InvalidOperationException("On the device this read would wait for ever.");
        }

        call.Last(timeout);
        throw new SocketException((int)SocketError.TimedOut);
    }

    private int Receive(NativeCall call, Span<byte> target)
    {
        int count = reply.Body.Read(target);
        double duration = 1000.0 * count / reply.Speed;
        if (timeout != Timeout.Infinite && duration > timeout)
        {
            return Stall(call);
        }

        call.Last(duration);
        if (!call.IsConnected)
        {
            throw new SocketException((int)SocketError.ConnectionReset);
        }

        _read += count;
        return count;
    }
}
