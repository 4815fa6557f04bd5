namespace ELicense.Verification.Checks;

/// <summary>One step on the way of a scan. It knows the examination and no other step.</summary>
public abstract class Check
{
    /// <summary>Adds evidence and reasons.</summary>
    /// <returns>False when nothing that comes later could be concluded from what is there.</returns>
    public abstract bool Run(Examination examination);
}
