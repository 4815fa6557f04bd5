namespace System;

public struct Char
{
    private readonly char _value;
    public const char MaxValue = '\uFFFF';
    public const char MinValue = '\u0000';
    public override extern string ToString();
    public extern char ToLower();
    public extern char ToUpper();
}
