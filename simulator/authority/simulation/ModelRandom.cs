namespace ELicense.Simulator.Authority.Simulation;

/// <summary>The random choices of the models, the same for the same seed. Not for secrets.</summary>
internal sealed class ModelRandom(int seed)
{
    // 45, 25, 12, 8, 5, 3, 1.5 and 0.5 %.
    private static readonly (byte State, double Share)[] s_states =
        [(1, 0.45), (4, 0.25), (7, 0.12), (3, 0.08), (5, 0.05), (9, 0.03), (8, 0.015), (6, 0.005)];

    private readonly Random _random = new(seed);

    /// <summary>Bits of one state, 2.174.</summary>
    internal static double StateEntropy => -s_states.Sum(state => state.Share * Math.Log2(state.Share));

    internal int Next(int limit) => _random.Next(limit);

    /// <summary>How many misses come before a hit of this probability.</summary>
    internal long Gap(double probability) => probability <= 0
        ? int.MaxValue
        : (long)Math.Min(Math.Log(1 - _random.NextDouble()) / Math.Log(1 - probability), int.MaxValue);

    internal byte State()
    {
        double left = _random.NextDouble();
        foreach ((byte state, double share) in s_states)
        {
            left -= share;
            if (left < 0)
            {
                return state;
            }
        }

        return s_states[^1].State;
    }

    /// <summary>Gamma of shape 1/2 and mean 1: the square of a normal variable (Box and Muller).</summary>
    internal double GammaOfMeanOne()
    {
        double radius = -2 * Math.Log(1 - _random.NextDouble());
        double side = Math.Cos(2 * Math.PI * _random.NextDouble());
        return radius * side * side;
    }
}
