namespace ELicense.Formats;

/// <summary>What became of the text of a code.</summary>
public enum CodeOutcome
{
    Unknown = 0,

    /// <summary>A credential in the form of the specification; nothing about it is proven yet.</summary>
    Read = 1,

    /// <summary>Not an electronic licence.</summary>
    NotOurs = 2,

    /// <summary>An electronic licence of another version of the format: the terminal needs an update.</summary>
    UnknownVersion = 3,

    /// <summary>Begins like an electronic licence and is none.</summary>
    Damaged = 4,

    /// <summary>A kind of document that this firmware does not know: the terminal needs an update.</summary>
    UnknownKind = 5,
}
