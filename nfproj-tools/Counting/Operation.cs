namespace NFProjTools.Counting;

/// <summary>A scenario that is one operation of a library: a row of the benchmark's table.</summary>
/// <param name="name">As it is called on the command line and in budgets.json.</param>
/// <param name="title">As readers of the table call it.</param>
public abstract class Operation(string name, string title) : Scenario
{
    public override string Name => name;

    public string Title => title;

    /// <summary>What does the same work as often: other libraries, by their name.</summary>
    public virtual IReadOnlyDictionary<string, Action> Others { get; } = new Dictionary<string, Action>();
}
