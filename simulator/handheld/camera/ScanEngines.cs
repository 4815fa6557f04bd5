using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Serial;

namespace ELicense.Simulator.Handheld.Camera;

/// <summary>The scan engine that a board's plan asks for.</summary>
public static class ScanEngines
{
    /// <summary>Puts it at the plan's UART; from then on it is the board's installed <see cref="ScanEngine"/>.</summary>
    public static ScanEngine Solder(CircuitBoard board, BoardPlan plan) => plan.ScanEngine switch
    {
        ScanEngineKind.GrowZone =>
            new GrowZoneEngine(board, BoardPlan.ScannerPort, new EngineCamera(EngineProfile.Gm65, new VisionDecoder())),
        ScanEngineKind.GrowHost =>
            new GrowHostEngine(board, BoardPlan.ScannerPort, new EngineCamera(EngineProfile.AtomQr, new VisionDecoder())),
        _ => throw new ArgumentException($"{plan.Name} has no scan engine that is known.", nameof(plan)),
    };
}
