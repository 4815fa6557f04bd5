namespace System;

public struct IntPtr
{
    private readonly int _value;
}
