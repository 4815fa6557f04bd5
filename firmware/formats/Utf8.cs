namespace ELicense.Formats;

/// <summary>Tells whether bytes are UTF-8 (RFC 3629) fit to be shown: shortest forms, no surrogates, no control characters.</summary>
internal static class Utf8
{
    internal static bool IsText(byte[] data, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            int first = data[i];
            int more = ContinuationBytes(first);
            if (more < 0 || more > end - i - 1)
            {
                return false;
            }

            int scalar = more == 0 ? first : first & (0x3F >> more);
            for (int k = 1; k <= more; k++)
            {
                int next = data[i + k];
                if ((next & 0xC0) != 0x80)
                {
                    return false;
                }

                scalar = (scalar << 6) | (next & 0x3F);
            }

            if (!IsShown(scalar, more))
            {
                return false;
            }

            i += more + 1;
        }

        return true;
    }

    private static int ContinuationBytes(int first)
    {
        if (first < 0x80)
        {
            return 0;
        }

        if (first < 0xC2 || first > 0xF4)
        {
            return -1;
        }

        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }

    private static bool IsShown(int scalar, int more)
    {
        switch (more)
        {
            case 0: return scalar >= 0x20 && scalar != 0x7F;
            case 1: return scalar >= 0xA0;
            case 2: return scalar >= 0x800 && (scalar < 0xD800 || scalar > 0xDFFF);
            default: return scalar >= 0x10000 && scalar <= 0x10FFFF;
        }
    }
}
