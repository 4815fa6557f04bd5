using System.Numerics;

namespace ELicense.Simulator.Vision.Format;

/// <summary>Format information (ISO/IEC 18004, 7.9): level and mask in a (15,5) BCH code, kept twice in a symbol.</summary>
internal static class FormatBits
{
    /// <summary>The code's distance is 7: three wrong bits still name one word.</summary>
    public const int MaxErrors = 3;

    private const int Mask = 0x5412;

    private static readonly ErrorCorrectionLevel[] Levels =
        [ErrorCorrectionLevel.M, ErrorCorrectionLevel.L, ErrorCorrectionLevel.H, ErrorCorrectionLevel.Q];

    private static readonly int[] Words = MakeWords();

    /// <summary>The word nearest to either copy. False when both are further than MaxErrors from every word.</summary>
    public static bool TryDecode(int copy1, int copy2, out SymbolFormat format)
    {
        int best = 0, distance = int.MaxValue;
        for (int data = 0; data < Words.Length; data++)
        {
            int d = Math.Min(Distance(copy1, Words[data]), Distance(copy2, Words[data]));
            if (d < distance)
            {
                (best, distance) = (data, d);
            }
        }
        format = new SymbolFormat(Levels[best >> 3], best & 7);
        return distance <= MaxErrors;
    }

    public static int Encode(SymbolFormat format) => Words[Array.IndexOf(Levels, format.Level) << 3 | format.Mask];

    private static int Distance(int a, int b) => BitOperations.PopCount((uint)(a ^ b));

    private static int[] MakeWords()
    {
        var words = new int[32];
        for (int data = 0; data < words.Length; data++)
        {
            int rest = data;
            for (int i = 0; i < 10; i++)
            {
                rest = rest << 1 ^ (rest >> 9) * 0x537;
            }

            words[data] = (data << 10 | rest) ^ Mask;
        }
        return words;
    }
}
