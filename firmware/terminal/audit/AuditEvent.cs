namespace ELicense.Terminal.Audit;

/// <summary>What an entry of the log is about. Numbers are kept for good: they stand in logs.</summary>
public enum AuditEvent
{
    Unknown = 0,
    Started = 1,

    /// <summary>A code was examined; verdict, kind and gravest reason are in the entry.</summary>
    Scan = 2,

    /// <summary>A stop ended with the entry's verdict; the code is its number.</summary>
    StopEnded = 3,
    Unlocked = 4,

    /// <summary>The code is how many wrong tries there were in a row.</summary>
    WrongPin = 5,
    Locked = 6,

    /// <summary>A document or vehicle was held; the code is a HoldCode.</summary>
    Hold = 7,
    Released = 8,

    /// <summary>The code is by how many seconds the clock was moved.</summary>
    ClockSet = 9,
    SettingsChanged = 10,

    /// <summary>Two lists with one sequence number; the code is the region, -1 for the trust list.</summary>
    ListAlarm = 11,
    Synchronised = 12,

    /// <summary>The code is how many entries the authority has taken.</summary>
    Uploaded = 13,

    /// <summary>What was shown was removed from the panel.</summary>
    Wiped = 14,

    /// <summary>The log was full: the code is how many entries are not in it.</summary>
    Lost = 15,

    /// <summary>The first entry of a terminal, made where it was provisioned.</summary>
    Provisioned = 16,
}
