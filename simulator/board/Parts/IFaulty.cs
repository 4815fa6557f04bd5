namespace ELicense.Simulator.Board.Parts;

/// <summary>A part that can be broken by a page or a script.</summary>
public interface IFaulty
{
    PartFault Fault { get; set; }
}
