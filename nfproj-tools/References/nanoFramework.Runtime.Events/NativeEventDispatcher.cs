using System;

namespace nanoFramework.Runtime.Events;

public class NativeEventDispatcher : IDisposable
{
    protected NativeEventHandler threadSpawn;
    protected NativeEventHandler callbacks;
    protected bool disposed;
    public extern NativeEventDispatcher(string driverName, ulong driverData);
    public virtual extern void EnableInterrupt();
    public virtual extern void DisableInterrupt();
    protected virtual extern void Dispose(bool disposing);
    extern ~NativeEventDispatcher();
    public extern void Dispose();
    public extern event NativeEventHandler OnInterrupt;
}
