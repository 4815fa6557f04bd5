namespace ELicense.Simulator.Board.Adc;

/// <summary>What is applied to the channels of the chip's first converter.</summary>
public sealed class AdcBank
{
    private readonly Dictionary<int, Func<int>> _sources = [];

    /// <param name="channel">The converter's channel.</param>
    /// <param name="counts">What a conversion gives, 0 to 4095.</param>
    public void Attach(int channel, Func<int> counts) => _sources[channel] = counts;

    internal int Convert(int channel) => _sources.TryGetValue(channel, out Func<int>? counts) ? Math.Clamp(counts(), 0, 4095) : 0;
}
