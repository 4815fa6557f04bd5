using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Handheld;

namespace ELicense.Simulator.Provisioning;

/// <summary>What a terminal is to become.</summary>
public sealed record ProvisioningOrder
{
    public required BoardModel Board { get; init; }

    /// <summary>The same board as the firmware knows it.</summary>
    public BoardPlan Plan => new BoardPlan[] { new ReferenceBoard(), new SmallBoard() }.Single(plan => plan.Name == Board.Name);

    /// <summary>1 to 32 characters of a-z, A-Z, 0-9 and '-'.</summary>
    public required string Id { get; init; }

    /// <summary>4 to 8 digits.</summary>
    public required string Pin { get; init; }

    public required TerminalSettings Settings { get; init; }

    /// <summary>Where the authority publishes; published into when it is empty. Null for a folder that is thrown away.</summary>
    public string? Published { get; init; }
}
