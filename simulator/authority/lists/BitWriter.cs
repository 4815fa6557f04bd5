namespace ELicense.Simulator.Authority.Lists;

/// <summary>
/// Writes codes into a chunk, most significant bit first: gaps upwards from a byte, states downwards from the last bit.
/// </summary>
internal sealed class BitWriter(byte[] chunk, int firstByte)
{
    private int _state = 8 * chunk.Length;

    /// <summary>The bit after the last gap bit.</summary>
    internal int GapEnd { get; private set; } = 8 * firstByte;

    /// <summary>How many bits the states take so far.</summary>
    internal int StateBits => 8 * chunk.Length - _state;

    internal void Rice(int value, int k)
    {
        for (int ones = value >> k; ones > 0; ones--)
        {
            Set(GapEnd++);
        }

        GapEnd++;
        for (int bit = k - 1; bit >= 0; bit--, GapEnd++)
        {
            if ((value >> bit & 1) != 0)
            {
                Set(GapEnd);
            }
        }
    }

    internal void State(int code, int length)
    {
        for (int bit = length - 1; bit >= 0; bit--)
        {
            _state--;
            if ((code >> bit & 1) != 0)
            {
                Set(_state);
            }
        }
    }

    private void Set(int bit) => chunk[bit >> 3] |= (byte)(0x80 >> (bit & 7));
}
