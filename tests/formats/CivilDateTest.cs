using ELicense.Formats;

namespace ELicense.Tests.Formats;

public class CivilDateTest
{
    [Theory]
    [InlineData("2026-09-30T15:59:59Z", "2026-09-30")]
    [InlineData("2026-09-30T16:00:00Z", "2026-10-01")]
    [InlineData("2028-02-28T16:00:00Z", "2028-02-29")]
    [InlineData("1970-01-01T00:00:00Z", "1970-01-01")]
    public void ADayBeginsAtMidnightInChina(string moment, string day) =>
        Assert.Equal(day, CivilDate.ToText(CivilDate.Of(DateTimeOffset.Parse(moment).ToUnixTimeSeconds())));

    [Fact]
    public void CountsAsTheCalendarDoes()
    {
        for (int day = 0; day < CivilDate.Unlimited; day++)
        {
            Assert.Equal(DateTime.UnixEpoch.AddDays(day).ToString("yyyy-MM-dd"), CivilDate.ToText(day));
        }

        Assert.Equal("9999-12-31", CivilDate.ToText(CivilDate.Unlimited));
    }
}
