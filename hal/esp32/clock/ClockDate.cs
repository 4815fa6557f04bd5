namespace ELicense.Hal.Esp32.Clock;

/// <summary>Days of the Gregorian calendar from 2000-01-01 to 2099-12-31, in which each fourth year is a leap year.</summary>
internal static class ClockDate
{
    /// <summary>2000-01-01 in days since 1970-01-01.</summary>
    public const int FirstDay = 10957;

    /// <summary>2100-01-01.</summary>
    public const int EndDay = FirstDay + (25 * DaysOfFourYears);

    private const int DaysOfFourYears = 1461;

    /// <param name="year">0 to 99.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    /// <returns>Days since 1970-01-01; -1 when the month has no such day.</returns>
    public static int ToDays(int year, int month, int day)
    {
        if (day < 1 || day > LengthOf(year, month))
        {
            return -1;
        }

        int days = FirstDay + (year * 365) + ((year + 3) / 4);
        for (int m = 1; m < month; m++)
        {
            days += LengthOf(year, m);
        }

        return days + day - 1;
    }

    /// <param name="days">Days since 1970-01-01, of a date in the range of this calendar.</param>
    /// <param name="month">1 to 12.</param>
    /// <param name="day">1 to 31.</param>
    /// <returns>The year, 0 to 99.</returns>
    public static int FromDays(int days, out int month, out int day)
    {
        int rest = days - FirstDay;
        int year = 0;
        for (int length = 366; rest >= length; length = year % 4 == 0 ? 366 : 365)
        {
            rest -= length;
            year++;
        }

        month = 1;
        while (rest >= LengthOf(year, month))
        {
            rest -= LengthOf(year, month);
            month++;
        }

        day = rest + 1;
        return year;
    }

    private static int LengthOf(int year, int month)
    {
        switch (month)
        {
            case 2:
                return year % 4 == 0 ? 29 : 28;
            case 4:
            case 6:
            case 9:
            case 11:
                return 30;
            default:
                return 31;
        }
    }
}
