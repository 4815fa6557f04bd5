using ELicense.Hal;

namespace ELicense.Tests.Support;

public sealed class FixedClock : IClock
{
    public long UnixTime { get; set; } = SampleDocuments.Now;

    public bool IsTrusted { get; set; } = true;

    public bool Set(long unixTime)
    {
        UnixTime = unixTime;
        return IsTrusted = true;
    }
}
