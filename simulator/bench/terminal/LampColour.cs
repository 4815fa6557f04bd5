namespace ELicense.Simulator.Bench.Terminal;

/// <summary>What the lamp shows at the moment.</summary>
internal enum LampColour
{
    Off = 0,
    Green,
    Amber,
    Red,
}
