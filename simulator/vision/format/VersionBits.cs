using System.Numerics;

namespace ELicense.Simulator.Vision.Format;

/// <summary>Version information (ISO/IEC 18004, 7.10): an (18,6) Golay code in the symbols of version 7 and above.</summary>
internal static class VersionBits
{
    public const int First = 7;

    /// <summary>The code's distance is 8: three wrong bits still name one word.</summary>
    public const int MaxErrors = 3;

    private static readonly int[] Words = MakeWords();

    /// <summary>The version whose word is nearest; 0 when none is within MaxErrors.</summary>
    public static int Decode(int bits)
    {
        for (int version = First; version <= SymbolVersion.Max; version++)
        {
            if (BitOperations.PopCount((uint)(bits ^ Words[version])) <= MaxErrors)
            {
                return version;
            }
        }
        return 0;
    }

    public static int Encode(int version) => Words[version];

    private static int[] MakeWords()
    {
        var words = new int[SymbolVersion.Max + 1];
        for (int version = First; version < words.Length; version++)
        {
            int rest = version;
            for (int i = 0; i < 12; i++)
            {
                rest = rest << 1 ^ (rest >> 11) * 0x1F25;
            }

            words[version] = version << 12 | rest;
        }
        return words;
    }
}
