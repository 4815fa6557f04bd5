namespace System;

public struct UInt64
{
    private readonly ulong _value;
    public const ulong MaxValue = 18446744073709551615;
    public const ulong MinValue = 0;
    public override extern string ToString();
    public extern string ToString(string format);
    public static extern ulong Parse(string s);
    public static extern bool TryParse(string s, out ulong result);
}
