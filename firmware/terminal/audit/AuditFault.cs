namespace ELicense.Terminal.Audit;

/// <summary>Numbers of phrases about the log.</summary>
public static class AuditFault
{
    public const int Full = 1220;
    public const int Broken = 1221;
    public const int NoAnswer = 1222;
    public const int LogsDiffer = 1223;
}
