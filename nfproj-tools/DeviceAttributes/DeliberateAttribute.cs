using System;

namespace NFProjTools.Device;

/// <summary>
/// Says that something the checker refuses is meant, and why it is right on the device. An exception without a reason, or one
/// that excepts
/// nothing, is refused itself. For the tools only: it is left out of the .pe file.
/// </summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
internal sealed class DeliberateAttribute : Attribute
{
    public DeliberateAttribute(string rule, string reason)
    {
        Rule = rule;
        Reason = reason;
    }

    public string Rule { get; }

    public string Reason { get; }
}
