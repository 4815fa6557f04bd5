using ELicense.Hal;

namespace ELicense.Simulator.Provisioning;

/// <summary>
/// What the firmware's synchronisation expects around it, while a terminal lies on the workbench: a network, and time that
/// passes.
/// </summary>
internal sealed class Workbench(TimeProvider time) : INetwork, IMonotonicClock, IClock, ITimeServer
{
    public NetworkState State => NetworkState.Joined;

    public long Milliseconds { get; private set; }

    public long UnixTime => time.GetUtcNow().ToUnixTimeSeconds();

    public bool IsTrusted => true;

    public bool Join(int timeout) => true;

    public void Leave()
    {
    }

    public void Wait(int milliseconds) => Milliseconds += milliseconds;

    public bool Set(long unixTime) => true;

    public long Ask(int timeout) => UnixTime;
}
