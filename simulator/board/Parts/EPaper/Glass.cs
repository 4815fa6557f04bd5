namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>
/// The pixels, as bright as they are seen: 0 black to 255 white. A full refresh drives each through black and white and leaves it
/// clean; a partial one drives only what changes, falls a little short of it, and greys the rest a trifle.
/// </summary>
public sealed class Glass
{
    private const byte White = 255;
    private const byte Middle = 128;

    /// <summary>The share of the way, in sixteenths, that a partial refresh covers.</summary>
    private const int PartialSixteenths = 15;

    private readonly byte[] _levels;
    private byte[] _before = [];

    public Glass(int width, int height)
    {
        Width = width;
        Height = height;
        _levels = new byte[width * height];
        Array.Fill(_levels, White);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Rows from the top, a byte a pixel.</summary>
    public ReadOnlySpan<byte> Levels => _levels;

    /// <summary>
    /// What an eye takes for black and white: rows from the top, the leftmost pixel in the highest bit, 1 = white.
    /// </summary>
    public byte[] Picture()
    {
        int stride = (Width + 7) / 8;
        byte[] picture = new byte[stride * Height];
        for (int i = 0; i < _levels.Length; i++)
        {
            int x = i % Width;
            if (_levels[i] >= Middle)
            {
                picture[(i / Width * stride) + (x >> 3)] |= (byte)(0x80 >> (x & 7));
            }
        }

        return picture;
    }

    internal void Begin() => _before = [.. _levels];

    internal void Invert()
    {
        for (int i = 0; i < _levels.Length; i++)
        {
            _levels[i] = (byte)(White - _before[i]);
        }
    }

    internal void Fill(bool white) => Array.Fill(_levels, white ? White : (byte)0);

    /// <param name="target">The picture; true is white.</param>
    /// <param name="sixteenths">How far a full refresh has brought the pixels from the middle to it.</param>
    internal void Develop(bool[] target, int sixteenths)
    {
        for (int i = 0; i < _levels.Length; i++)
        {
            _levels[i] = Toward(Middle, target[i], sixteenths);
        }
    }

    /// <param name="old">What the waveform takes for the picture that is shown: what is like the new one is not driven.</param>
    /// <param name="target">The picture.</param>
    /// <param name="isSettled">False in the middle of the refresh.</param>
    internal void DriveChanges(bool[] old, bool[] target, bool isSettled)
    {
        for (int i = 0; i < _levels.Length; i++)
        {
            if (old[i] != target[i])
            {
                _levels[i] = Toward(_before[i], target[i], isSettled ? PartialSixteenths : PartialSixteenths / 2);
            }
            else if (isSettled)
            {
                _levels[i] += (byte)Math.Sign(Middle - _levels[i]);
            }
        }
    }

    private static byte Toward(int from, bool white, int sixteenths) =>
        (byte)(from + (((white ? White : 0) - from) * sixteenths / 16));
}
