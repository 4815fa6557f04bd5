using System;

namespace nanoFramework.Hardware.Esp32;

public class HighResTimer : IDisposable
{
    public static extern ulong GetCurrent();
    public extern HighResTimer();
    public extern void Stop();
    public extern void StartOneShot(ulong timeout_us);
    public extern void StartOnePeriodic(ulong period_us);
    protected virtual extern void Dispose(bool disposing);
    extern ~HighResTimer();
    public extern void Dispose();
    public extern event HighResTimerExpiredEventHandler OnHighResTimerExpired;
}
