namespace ELicense.Terminal.Text;

/// <summary>What the officer reads. Unknown is shown as Chinese.</summary>
public enum Language
{
    Unknown = 0,
    Chinese = 1,
    English = 2,
}
