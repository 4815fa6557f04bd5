using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

public class ListFreshnessTest
{
    private const long Issued = 1_790_000_000;
    private const int Hour = 3600;
    private const long NextUpdate = Issued + 24 * Hour;
    private const long NotAfter = Issued + 14 * 24 * Hour;
    private const int StaleAfter = 72 * Hour;

    [Theory]
    [InlineData(0, ListBand.Current)]
    [InlineData(24 * Hour, ListBand.Current)]
    [InlineData(24 * Hour + 1, ListBand.Ageing)]
    [InlineData(72 * Hour, ListBand.Ageing)]
    [InlineData(72 * Hour + 1, ListBand.Stale)]
    [InlineData(14 * 24 * Hour, ListBand.Stale)]
    [InlineData(14 * 24 * Hour + 1, ListBand.Expired)]
    public void ATrustedClockPlacesTheListByItsAge(int age, ListBand expected) => Assert.Equal(expected, Band(age, true));

    [Theory]
    [InlineData(0, ListBand.Ageing)]
    [InlineData(73 * Hour, ListBand.Stale)]
    [InlineData(15 * 24 * Hour, ListBand.Expired)]
    public void AnUntrustedClockMakesAListAgeingAtBest(int age, ListBand expected) => Assert.Equal(expected, Band(age, false));

    [Fact]
    public void AClockBeforeTheIssueIsNotBelieved() => Assert.Equal(ListBand.Ageing, Band(-1, true));

    [Fact]
    public void WhereLimitsCrossTheGraverHolds()
    {
        Assert.Equal(ListBand.Stale, ListFreshness.Of(Issued, NextUpdate, NotAfter, Issued + 2 * Hour, true, Hour));
        Assert.Equal(ListBand.Expired, ListFreshness.Of(Issued, NextUpdate, NotAfter, NotAfter + 1, true, int.MaxValue));
    }

    private static ListBand Band(int age, bool isClockTrusted) =>
        ListFreshness.Of(Issued, NextUpdate, NotAfter, Issued + age, isClockTrusted, StaleAfter);
}
