#pragma warning disable IDE0005 // Needed on the device only: Desktop.cs binds both types.
using System;
using System.Threading;
#pragma warning restore IDE0005

namespace ELicense.Hal.Esp32.Clock;

/// <summary>The chip's own timer, which runs in light sleep too.</summary>
public sealed class MonotonicClock : IMonotonicClock
{
    public long Milliseconds
    {
        get { return Environment.TickCount64; }
    }

    public void Wait(int milliseconds)
    {
        Thread.Sleep(milliseconds);
    }
}
