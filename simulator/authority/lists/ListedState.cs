namespace ELicense.Simulator.Authority.Lists;

/// <summary>One index of a list file and its state, 0 to 15.</summary>
public readonly record struct ListedState(int Index, byte State);
