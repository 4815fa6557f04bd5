namespace System.Threading;

public struct CancellationToken
{
    private readonly int _value;
    public extern CancellationToken(bool canceled);
    public extern CancellationTokenRegistration Register(Action callback);
    public extern bool Equals(CancellationToken other);
    public override extern bool Equals(object other);
    public override extern int GetHashCode();
    public extern void ThrowIfCancellationRequested();
    public static extern CancellationToken None { get; }
    public extern bool IsCancellationRequested { get; }
    public extern bool CanBeCanceled { get; }
    public extern WaitHandle WaitHandle { get; }
}
