using ELicense.Hal.Esp32;
using ELicense.Terminal.Audit;

namespace ELicense.Simulator.Audit;

/// <summary>Follows the chain of a log from its beginning to the first entry that is broken or missing.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Sequence">The entry that is broken or missing; the last one of a whole log.</param>
public sealed record AuditExamination(AuditFinding Finding, int Sequence)
{
    public static AuditExamination Of(AuditTrail trail)
    {
        var chain = new AuditChain(new NativeKeyedHash(), trail.Device);
        byte[] before = trail.TagBefore;
        int expected = trail.First;
        foreach ((int sequence, byte[] stored) in trail.Entries)
        {
            AuditFinding finding = sequence > expected ? AuditFinding.Missing
                : sequence < expected ? AuditFinding.Doubled
                : chain.Fits(before, sequence, stored, 0) ? AuditFinding.Whole : AuditFinding.Changed;
            if (finding != AuditFinding.Whole)
            {
                return new AuditExamination(finding, Math.Min(sequence, expected));
            }

            before = stored[^AuditChain.TagLength..];
            expected++;
        }

        return expected <= trail.LastKnown ? new AuditExamination(AuditFinding.Missing, expected)
            : new AuditExamination(trail.Entries.Count == 0 ? AuditFinding.Empty : AuditFinding.Whole, expected - 1);
    }

    public override string ToString() => Finding switch
    {
        AuditFinding.Whole => $"whole up to entry {Sequence}",
        AuditFinding.Empty => "empty",
        AuditFinding.Missing => $"entry {Sequence} is missing",
        AuditFinding.Changed => $"entry {Sequence} was changed",
        AuditFinding.Doubled => $"there are two different entries {Sequence}",
        _ => "not examined",
    };
}
