namespace NFProjTools.Counting;

/// <summary>A piece of the firmware's work, of which it is counted what it costs on the device.</summary>
public abstract class Scenario : IDisposable
{
    /// <summary>As it is called on the command line and in budgets.json.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// What the terminal holds in memory while it waits for this work; the heap figure includes all that these objects reach.
    /// </summary>
    public virtual object[] Idle => [];

    /// <summary>How often <see cref="Run"/> does the work; figures are given for one time.</summary>
    public virtual int Times => 1;

    /// <summary>Makes ready. Not counted.</summary>
    public abstract void Prepare();

    /// <summary>Does the work. Counted is what of it is device code.</summary>
    public abstract void Run();

    /// <summary>Does again that part of <see cref="Run"/> that figures leave out.</summary>
    public virtual void RunExcluded()
    {
    }

    /// <summary>Throws when the work was not done right: the cost of a failure is no figure.</summary>
    public abstract void Verify();

    public virtual void Dispose() => GC.SuppressFinalize(this);

    protected static void Require(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
