namespace System;

public class WeakReference
{
    public extern WeakReference(object target);
    public virtual extern bool IsAlive { get; }
    public virtual extern object Target { get; set; }
}
