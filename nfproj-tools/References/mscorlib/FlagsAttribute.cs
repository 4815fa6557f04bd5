namespace System;

[AttributeUsage(AttributeTargets.Enum)]
public class FlagsAttribute : Attribute
{
    public extern FlagsAttribute();
}
