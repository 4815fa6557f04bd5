using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Serial;

namespace ELicense.Tests.Hal.Serial;

internal static class SerialPorts
{
    /// <summary>What a reset of the chip alone does: its ports are closed, and no part loses its power.</summary>
    public static void Release(CircuitBoard board) => board.Part<SerialLines>().LosePower();
}
