namespace ELicense.Simulator.Authority.Rules;

/// <summary>The classes of driving licences (准驾车型) by order No. 162 of the Ministry of Public Security, 2022.</summary>
public static class VehicleClasses
{
    private static readonly HashSet<string> s_known =
        ["A1", "A2", "A3", "B1", "B2", "C1", "C2", "C3", "C4", "C5", "C6", "D", "E", "F", "M", "N", "P"];

    /// <summary>The first class of a text like "A1A2D" that the order does not name; null when it names them all.</summary>
    public static string? FirstUnknown(string classes)
    {
        for (int start = 0, end; start < classes.Length; start = end)
        {
            end = start + 1;
            while (end < classes.Length && !char.IsAsciiLetterUpper(classes[end]))
            {
                end++;
            }

            if (!s_known.Contains(classes[start..end]))
            {
                return classes[start..end];
            }
        }

        return classes.Length > 0 ? null : "(none)";
    }
}
