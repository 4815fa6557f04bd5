namespace ELicense.Simulator.Board;

/// <summary>A part that forgets something when the board's power goes.</summary>
public interface IPowered
{
    void LosePower();
}
