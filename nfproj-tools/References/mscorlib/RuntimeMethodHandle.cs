namespace System;

public struct RuntimeMethodHandle
{
    private readonly int _value;
}
