using System;
using ELicense.Crypto;

namespace ELicense.Firmware;

/// <summary>
/// How fast this board interprets. The number of IL instructions is fixed here and held to by a test, so only time is measured.
/// </summary>
internal static class Speed
{
    /// <summary>ldloc, ldc, add, stloc, ldloc, ldarg, blt.</summary>
    public const int InstructionsPerIteration = 7;

    private const int Iterations = 1000000;
    private const int Blocks = 64;
    private const int BlockLength = 64;

    public static long InstructionsPerSecond()
    {
        long start = Environment.TickCount64;
        Spin(Iterations);
        long milliseconds = Environment.TickCount64 - start;
        return milliseconds > 0 ? Iterations * 1000L / milliseconds * InstructionsPerIteration : 0;
    }

    public static long Sha256BlockMicroseconds()
    {
        byte[] message = new byte[Blocks * BlockLength];
        Sha256 hash = new Sha256();
        long start = Environment.TickCount64;
        hash.Update(message, 0, message.Length);
        return (Environment.TickCount64 - start) * 1000 / Blocks;
    }

    public static void Spin(int iterations)
    {
        for (int i = 0; i < iterations; i++)
        {
        }
    }
}
