using ELicense.Verification;

namespace ELicense.Terminal.Audit;

/// <summary>Notes in the log that somebody published, or brought here, two lists with one sequence number.</summary>
public sealed class AlarmChore : Chore
{
    private readonly Checkpoint _checkpoint;
    private readonly AuditLog _log;

    public AlarmChore(Checkpoint checkpoint, AuditLog log)
    {
        _checkpoint = checkpoint;
        _log = log;
    }

    /// <inheritdoc/>
    public override bool Step()
    {
        if (!_checkpoint.TakeAlarm(out int subject))
        {
            return false;
        }

        _log.Append(AuditEvent.ListAlarm, null, subject);
        return true;
    }
}
