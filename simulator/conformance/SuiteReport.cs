namespace ELicense.Simulator.Conformance;

/// <summary>What came of a suite: cases, and every case in which this code and the suite do not agree.</summary>
internal sealed class SuiteReport(string name)
{
    private readonly List<(string Case, string Why)> _deviations = [];

    internal string Name => name;

    internal int Cases { get; private set; }

    internal int Agreed { get; private set; }

    /// <summary>Cases answered wrongly. A case of what is not supported on purpose is a deviation, and not wrong.</summary>
    internal int Wrong { get; private set; }

    internal IReadOnlyList<(string Case, string Why)> Deviations => _deviations;

    /// <summary>Counts a case that has an answer.</summary>
    internal void Count(string id, bool expected, bool actual, string comment)
    {
        Cases++;
        if (expected == actual)
        {
            Agreed++;
            return;
        }
        Wrong++;
        _deviations.Add((id, $"WRONG: {(actual ? "accepted" : "refused")}; {comment}"));
    }

    /// <summary>Counts a case that the licence's profile leaves out.</summary>
    internal void LeaveOut(string id, string why)
    {
        Cases++;
        _deviations.Add((id, why));
    }
}
