namespace System;

public struct UIntPtr
{
    private readonly int _value;
}
