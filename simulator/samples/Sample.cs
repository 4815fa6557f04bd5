using ELicense.Verification;

namespace ELicense.Simulator.Samples;

/// <summary>A picture of a code, and what the terminal has to say about it.</summary>
/// <param name="Name">The file without ".png".</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Reason">The number of its first reason; 0 for none.</param>
/// <param name="Picture">The PNG file.</param>
/// <param name="Answer">What the authority's service answers to the terminal; null for a terminal without a network.</param>
internal sealed record Sample(string Name, Verdict Verdict, int Reason, byte[] Picture, byte[]? Answer = null);
