namespace ELicense.Simulator.Board.Parts.EPaper;

/// <summary>Where a panel is connected: the bus, and pins of the chip.</summary>
public sealed record EPaperWiring(int Bus, int ChipSelect, int DataCommand, int Reset, int Busy);
