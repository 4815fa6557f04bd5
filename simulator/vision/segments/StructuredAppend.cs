namespace ELicense.Simulator.Vision.Segments;

/// <summary>
/// The place of a symbol in a message of several (ISO/IEC 18004, clause 8): Index of Count, with the parity byte of the
/// whole message. Count is 0 for a symbol that stands alone.
/// </summary>
public readonly record struct StructuredAppend(int Index, int Count, byte Parity);
