using System.Globalization;

namespace ELicense.Simulator.Vision.Rates;

/// <summary>The table that the vision command prints and docs/vision.md shows.</summary>
internal sealed class RateTable(TextWriter output, bool withPeer)
{
    private readonly List<(SetRate Rate, double? Peer)> _rows = [];

    public void WriteHeading()
    {
        string peer = withPeer ? $" {PeerReader.Program}: read | ms mean | times |" : "";
        output.WriteLine("| set | pictures | read | wrong | ms median | ms mean | ms longest |" + peer);
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |" + (withPeer ? " --- | --- | --- |" : ""));
    }

    public void Write(SetRate rate, (double Milliseconds, int Read)? peer)
    {
        _rows.Add((rate, peer?.Milliseconds));
        string mine = Invariant($"| {rate.Name} | {rate.Pictures} | {rate.Read} | {rate.Wrong} |")
            + Invariant($" {rate.Median:F2} | {rate.Mean:F2} | {rate.Longest:F2} |");
        output.WriteLine(peer is { } other
            ? mine + Invariant($" {other.Read} | {other.Milliseconds:F2} | {rate.Mean / other.Milliseconds:F2} |")
            : mine);
    }

    /// <summary>All pictures of all sets as one.</summary>
    public void WriteTotal()
    {
        int pictures = _rows.Sum(row => row.Rate.Pictures);
        int read = _rows.Sum(row => row.Rate.Read), wrong = _rows.Sum(row => row.Rate.Wrong);
        output.WriteLine(Invariant($"{read} of {pictures} read, {wrong} wrong"));
        if (!withPeer)
        {
            return;
        }

        double mine = _rows.Sum(row => row.Rate.Mean * row.Rate.Pictures) / pictures;
        double other = _rows.Sum(row => row.Peer.GetValueOrDefault() * row.Rate.Pictures) / pictures;
        output.WriteLine(Invariant($"mean {mine:F2} ms, {PeerReader.Program} {other:F2} ms: {mine / other:F2} times its time"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
