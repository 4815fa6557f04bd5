namespace ELicense.Verification.Stops;

/// <summary>
/// What the classes of a driving licence (准驾车型) cover, by order No. 162 of the Ministry of Public Security, in force since
/// 2022-04-01, annex 1. A set of classes is a mask of bits, one a class.
/// </summary>
internal static class LicenceClasses
{
    /// <summary>The order whose table this is.</summary>
    internal const int Order = 162;

    /// <summary>The bit for a class that the order does not name.</summary>
    internal const int Unknown = 1 << 30;

    // Two characters each; the place in this text is the bit.
    private const string Names = "A1A2A3B1B2C1C2C3C4C5C6D E F M N P ";

    /// <summary>A licence's classes and all that they cover.</summary>
    /// <param name="classes">One after another, such as A1A2D.</param>
    internal static int CoveredBy(string classes)
    {
        int mask = 0;
        int end;
        for (int start = 0; start < classes.Length; start = end)
        {
            end = start + 1;
            while (end < classes.Length && classes[end] >= '0' && classes[end] <= '9')
            {
                end++;
            }

            mask |= WithCovered(classes.Substring(start, end - start));
        }

        return mask;
    }

    /// <summary>The bit of one class; <see cref="Unknown"/> for one that the order does not name.</summary>
    internal static int BitOf(string name)
    {
        string padded = name.Length == 1 ? name + " " : name;
        for (int i = 0; i < Names.Length; i += 2)
        {
            if (Names.Substring(i, 2) == padded)
            {
                return 1 << (i / 2);
            }
        }

        return Unknown;
    }

    private static int WithCovered(string name)
    {
        string[] rows = Table();
        int mask = BitOf(name);
        for (int i = 0; i < rows.Length; i += 2)
        {
            if (rows[i] == name)
            {
                string covered = rows[i + 1];
                for (int k = 0; k < covered.Length; k += 2)
                {
                    mask |= BitOf(covered.Substring(k, 2));
                }
            }
        }

        return mask;
    }

    // Class, and what it covers beside itself. What C2 covers is disputed between copies of the order and left out.
    private static string[] Table() => new string[]
    {
        "A1", "A3B1B2C1C2C3C4M ",
        "A2", "B1B2C1C2C3C4C6M ",
        "A3", "C1C2C3C4",
        "B1", "C1C2C3C4M ",
        "B2", "C1C2C3C4M ",
        "C1", "C2C3C4",
        "C3", "C4",
        "D", "E F ",
        "E", "F ",
    };
}
