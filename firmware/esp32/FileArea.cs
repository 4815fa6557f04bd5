namespace ELicense.Firmware;

/// <summary>
/// The size of the littlefs partition, which the firmware cannot tell. firmware/esp32/boards plans what goes there.
/// </summary>
internal static class FileArea
{
    private const int ReferenceBoard = 0x300000;
    private const int SmallBoard = 0x40000;

    /// <param name="target">As the firmware names it. A board that is not known is taken for the small one.</param>
    /// <returns>Bytes.</returns>
    public static int Length(string target)
    {
        return target == "ESP32_S3_OCTAL" ? ReferenceBoard : SmallBoard;
    }
}
