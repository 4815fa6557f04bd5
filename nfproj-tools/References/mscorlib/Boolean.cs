namespace System;

public struct Boolean
{
    private readonly bool _value;
    public static readonly string FalseString;
    public static readonly string TrueString;
    public override extern string ToString();
}
