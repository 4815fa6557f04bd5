namespace ELicense.Terminal.Sync;

/// <summary>How far a task of a synchronisation is.</summary>
internal enum TaskState
{
    Unknown = 0,
    Working = 1,
    Done = 2,

    /// <summary>Ended early; the task's fault says why.</summary>
    Failed = 3,
}
