using System;

namespace nanoFramework.Runtime.Native;

public static class GC
{
    public static extern uint Run(bool compactHeap);
    public static extern void EnableGCMessages(bool enable);
}
