using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Stops;

namespace ELicense.Tests.Verification.Stops;

/// <summary>
/// What holds for every stop: the order of scans does not matter, and not knowing a state makes nothing better.
/// </summary>
public class StopPropertyTest
{
    private const int Stops = 60;

    private readonly StopBench _bench = new();

    [Fact]
    public void TheOrderOfScansDoesNotMatter()
    {
        Report[] pool = Pool(isKnown: true);
        Random random = new(801);
        for (int i = 0; i < Stops; i++)
        {
            Report[] shown = Some(pool, random, 5);
            StopSummary first = StopBench.Summarise(shown);
            foreach (Report[] order in StopBench.Permutations(shown))
            {
                StopSummary other = StopBench.Summarise(order);
                Assert.Equal(first.Verdict, other.Verdict);
                Assert.Equal(StopBench.Codes(first), StopBench.Codes(other));
                Assert.Equal(Enumerable.Range(1, 5).Select(first.IsMissing), Enumerable.Range(1, 5).Select(other.IsMissing));
            }
        }
    }

    [Fact]
    public void AnUnknownStateOfOneDocumentNeverImprovesTheWhole()
    {
        Report[] known = Pool(isKnown: true);
        Report[] unknown = Pool(isKnown: false);
        Random random = new(802);
        for (int i = 0; i < 10 * Stops; i++)
        {
            int[] places = Some([.. Enumerable.Range(0, known.Length)], random, 5);
            int gravity = GravityOf(StopBench.Summarise(places.Select(place => known[place])));
            foreach (int replaced in places)
            {
                StopSummary stop = StopBench.Summarise(places.Select(place => place == replaced ? unknown[place] : known[place]));
                Assert.True(GravityOf(stop) >= gravity, $"stop {i}, document {replaced}");
            }
        }
    }

    [Fact]
    public void ADocumentWithAnUnknownStateNeverImprovesTheWhole()
    {
        Report[] known = Pool(isKnown: true);
        Report[] unknown = Pool(isKnown: false);
        Random random = new(803);
        for (int i = 0; i < 10 * Stops; i++)
        {
            Report[] shown = Some(known, random, 4);
            bool isWhole = StopBench.Codes(StopBench.Summarise(shown)).All(code => code is not (821 or 822 or 808));
            Report added = unknown[random.Next(unknown.Length)];
            Assert.True(!isWhole || GravityOf(StopBench.Summarise([.. shown, added])) >= GravityOf(StopBench.Summarise(shown)));
        }
    }

    [Fact]
    public void TheWholeIsNeverBetterThanItsWorstDocument()
    {
        Report[] pool = Pool(isKnown: true);
        Random random = new(804);
        for (int i = 0; i < 10 * Stops; i++)
        {
            StopSummary stop = StopBench.Summarise(Some(pool, random, 6));
            Assert.All(stop.Reports, report => Assert.True(GravityOf(stop) >= VerdictRule.GravityOf(report.Verdict)));
            Assert.All(stop.Reasons, reason => Assert.True(GravityOf(stop) >= VerdictRule.GravityOf(reason.Verdict)));
            Assert.True(stop.Verdict != Verdict.Pass || !Enumerable.Range(1, 5).Any(stop.IsMissing));
        }
    }

    private static int GravityOf(StopSummary stop) => VerdictRule.GravityOf(stop.Verdict);

    private static T[] Some<T>(T[] pool, Random random, int count)
    {
        T[] shuffled = [.. pool];
        random.Shuffle(shuffled);
        return shuffled[..random.Next(1, count + 1)];
    }

    /// <summary>Documents that fit together in some ways and not in others.</summary>
    private Report[] Pool(bool isKnown)
    {
        SampleCredential[] credentials =
        [
            _bench.Credential(1), _bench.Credential(1),
            _bench.Credential(1, f => (f[1], f[5], f[6]) = ("SPECIMEN", "SPECIMEN-0002", "C2")),
            _bench.Credential(1, f => (f[1], f[5], f[6]) = ("车主", "SPECIMEN-0003", "D")),
            _bench.Credential(2), _bench.Credential(2, StopBench.OfAnotherOwner),
            _bench.Credential(2, f => (f[1], f[7], f[3]) = ("苏A00002", "SPEC1MEN000000002", "重型半挂牵引车")),
            _bench.Credential(3), _bench.Credential(3, f => f[2] = "999999"),
            _bench.Credential(4), _bench.Credential(4, StopBench.ForTheDriver),
            _bench.Credential(4, f => { StopBench.ForTheDriver(f); f[6] = new[] { 3 }; }),
            _bench.Credential(5), _bench.Credential(5, f => (f[1], f[2]) = ("SPEC1MEN000000001", "苏A00001")),
        ];
        Report[] live = [.. credentials.Select(c => _bench.Scan(isKnown ? c : _bench.WithUnknownState(c)))];
        Report[] doubtful =
        [
            _bench.Scan(_bench.Credential(1, f => f[6] = "X"), SampleDocuments.Now - 120),
            _bench.Scan(_bench.Credential(2), SampleDocuments.Now - 3600),
        ];
        return [.. live, .. doubtful];
    }
}
