namespace System;

public abstract class MulticastDelegate : Delegate
{
    public static extern bool operator ==(MulticastDelegate d1, MulticastDelegate d2);
    public static extern bool operator !=(MulticastDelegate d1, MulticastDelegate d2);
    public override extern bool Equals(object obj);
    protected extern MulticastDelegate();
}
