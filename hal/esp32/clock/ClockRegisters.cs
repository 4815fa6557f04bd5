namespace ELicense.Hal.Esp32.Clock;

/// <summary>
/// Registers 02 to 08 of the PCF8563, in BCD: seconds with the flag VL, minutes, hours, day, weekday, month with a century bit
/// that drivers do not agree upon, and year. Bits without meaning are masked.
/// </summary>
internal static class ClockRegisters
{
    public const int Count = 7;

    private const byte LowVoltage = 0x80;
    private const int SecondsOfDay = 86400;

    /// <summary>The clock had too little voltage since it was set: its time may be anything.</summary>
    public static bool IsLow(byte[] registers)
    {
        return (registers[0] & LowVoltage) != 0;
    }

    /// <returns>Seconds since 1970-01-01T00:00:00Z; -1 when the registers hold no time.</returns>
    public static long ToUnixTime(byte[] registers)
    {
        int second = Number(registers[0] & 0x7F, 0, 59);
        int minute = Number(registers[1] & 0x7F, 0, 59);
        int hour = Number(registers[2] & 0x3F, 0, 23);
        int day = Number(registers[3] & 0x3F, 1, 31);
        int month = Number(registers[5] & 0x1F, 1, 12);
        int year = Number(registers[6] & 0xFF, 0, 99);
        if (second < 0 || minute < 0 || hour < 0 || day < 0 || month < 0 || year < 0)
        {
            return -1;
        }

        long days = ClockDate.ToDays(year, month, day);
        return days < 0 ? -1 : (days * SecondsOfDay) + (hour * 3600) + (minute * 60) + second;
    }

    /// <param name="unixTime">Of a date from 2000 to 2099.</param>
    /// <param name="registers">Where they go, VL cleared.</param>
    /// <param name="offset">The first of them.</param>
    public static void FromUnixTime(long unixTime, byte[] registers, int offset)
    {
        int days = (int)(unixTime / SecondsOfDay);
        int second = (int)(unixTime - ((long)days * SecondsOfDay));
        int year = ClockDate.FromDays(days, out int month, out int day);
        registers[offset] = Bcd(second % 60);
        registers[offset + 1] = Bcd(second / 60 % 60);
        registers[offset + 2] = Bcd(second / 3600);
        registers[offset + 3] = Bcd(day);
        registers[offset + 4] = (byte)((days + 4) % 7);
        registers[offset + 5] = Bcd(month);
        registers[offset + 6] = Bcd(year);
    }

    /// <returns>-1 when it is not a number in two decimal digits, or out of its range.</returns>
    private static int Number(int bcd, int least, int most)
    {
        int tens = bcd / 16;
        int units = bcd - (tens * 16);
        int number = (tens * 10) + units;
        return tens > 9 || units > 9 || number < least || number > most ? -1 : number;
    }

    private static byte Bcd(int number)
    {
        return (byte)((number / 10 * 16) + (number % 10));
    }
}
