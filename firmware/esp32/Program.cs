using ELicense.Hal.Esp32;
using ELicense.Hal.Esp32.Boards;
using nanoFramework.Runtime.Native;

namespace ELicense.Firmware;

/// <summary>Starts the terminal of the board that it runs on.</summary>
public static class Program
{
    private const string InternalFlash = "I:\\";

    public static void Main()
    {
        BoardPlan board = BoardPlan.Of(SystemInfo.TargetName);
        new FirstBoot(new FlashStore(InternalFlash, board.FileBytes), new NativeKeyedHash()).Run();
        new Composition(board, InternalFlash, "").Terminal.Run();
    }
}
