namespace ELicense.Terminal.Screens;

/// <summary>How the value of a row is set off.</summary>
public enum RowMark
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>In a black box: what is against the holder, or broken.</summary>
    Boxed = 1,

    /// <summary>In a frame: what nobody knows.</summary>
    Framed = 2,
}
