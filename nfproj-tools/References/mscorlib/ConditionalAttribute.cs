namespace System.Diagnostics;

[AttributeUsage(AttributeTargets.Method)]
public sealed class ConditionalAttribute : Attribute
{
    public extern ConditionalAttribute(string conditionString);
    public extern string ConditionString { get; }
}
