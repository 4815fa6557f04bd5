using ELicense.Verification;

namespace ELicense.Terminal;

/// <summary>Prepares what makes the next scans faster.</summary>
public sealed class PreparationChore : Chore
{
    private readonly Checkpoint _checkpoint;

    public PreparationChore(Checkpoint checkpoint)
    {
        _checkpoint = checkpoint;
    }

    public override bool Step() => _checkpoint.PrepareNext();
}
