namespace ELicense.Terminal.Screens;

/// <summary>What a stop screen shows: the documents of one stop, and what follows from them together.</summary>
public sealed class StopView
{
    /// <summary>Shape of the whole stop's verdict.</summary>
    public VerdictLook Look;

    /// <summary>Its word; a comma may divide it.</summary>
    public string Word = "";

    /// <summary>As on the verdict's own screen: the only difference from <see cref="VerdictLook.Notice"/>.</summary>
    public bool HasOfficersMark;

    /// <summary>False as long as nothing was scanned: there is no verdict then.</summary>
    public bool HasDocuments;

    /// <summary>Documents, then what follows from them, then what is missing.</summary>
    public Listing Rows;
}
