namespace ELicense.Simulator.Samples;

/// <summary>When things happen in the samples.</summary>
internal static class SampleTime
{
    /// <summary>The moment at which every sample is scanned: noon in China.</summary>
    internal static DateTimeOffset Scan { get; } = new(2026, 10, 1, 4, 0, 0, TimeSpan.Zero);

    /// <summary>When the lists were published that the terminal holds.</summary>
    internal static DateTimeOffset Publication { get; } = Scan.AddHours(-1);

    /// <summary>When those of Shanghai were.</summary>
    internal static DateTimeOffset PublicationYesterday { get; } = Scan.AddHours(-30);

    /// <summary>When those of Shandong were; past their end.</summary>
    internal static DateTimeOffset PublicationLongAgo { get; } = Scan.AddDays(-15);

    /// <summary>When most of the credentials were issued.</summary>
    internal static DateTimeOffset Issue { get; } = Scan.AddDays(-3);

    /// <summary>When the terminal asked the driver for six digits.</summary>
    internal static DateTimeOffset Challenge { get; } = Scan.AddSeconds(-25);

    /// <summary>When the phones that are in order made their codes.</summary>
    internal static DateTimeOffset Proof { get; } = Scan.AddSeconds(-6);
}
