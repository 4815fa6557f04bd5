namespace System.Diagnostics;

public static class Debugger
{
    public static extern void Break();
    public static extern bool IsAttached { get; }
}
