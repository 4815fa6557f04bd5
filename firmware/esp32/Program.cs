using System.Threading;
using ELicense.Hal.Esp32;
using ELicense.Hal.Esp32.Boards;
using nanoFramework.Runtime.Native;

namespace ELicense.Firmware;

/// <summary>
/// Puts the handheld together: the drivers of hal/esp32, and what is made of them. Nothing but this knows that it runs on an
/// ESP32.
/// </summary>
public static class Program
{
    private const string InternalFlash = "I:\\";

    public static void Main()
    {
        FlashStore store = new FlashStore(InternalFlash, BoardPlan.Of(SystemInfo.TargetName).FileBytes);
        new FirstBoot(store, new NativeKeyedHash()).Run();
        Thread.Sleep(Timeout.Infinite);
    }
}
