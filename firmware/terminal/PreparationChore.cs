using ELicense.Verification;

namespace ELicense.Terminal;

/// <summary>Prepares what makes the next scans faster.</summary>
public sealed class PreparationChore : Chore
{
    private readonly Checkpoint _checkpoint;
    private readonly int _homeRegion;
    private bool _areListsOpen;

    /// <param name="checkpoint">That scans.</param>
    /// <param name="homeRegion">Whose lists are opened first; 0 for none.</param>
    public PreparationChore(Checkpoint checkpoint, int homeRegion)
    {
        _checkpoint = checkpoint;
        _homeRegion = homeRegion;
        _areListsOpen = homeRegion == 0;
    }

    public override bool Step()
    {
        if (_areListsOpen)
        {
            return _checkpoint.PrepareNext();
        }

        _areListsOpen = true;
        _checkpoint.PrepareFor(_homeRegion);
        _checkpoint.Lists.Prepare(_homeRegion, _checkpoint.Trust, _checkpoint.Time);
        return true;
    }
}
