using ELicense.Verification;

namespace ELicense.Tests.Support;

/// <summary>A terminal, good codes of every kind and curve, and what must become of them when somebody changes them.</summary>
public sealed class HostileBench
{
    private const int MaximumAllocation = 1 << 20;

    private readonly TestTerminal _terminal = new();
    private readonly Checkpoint _checkpoint;

    public HostileBench()
    {
        _checkpoint = _terminal.Start();
        SampleCredential sm2 = _terminal.Credential(1);
        sm2.Holder = _terminal.Sm2Holder;
        Codes =
        [
            .. Enumerable.Range(1, 5).Select(kind => Shown(_terminal.Credential(kind), _terminal.Issuer)),
            Shown(sm2, _terminal.Sm2Issuer),
        ];
    }

    /// <summary>Messages of the kinds 1 to 5 on P-256, then of kind 1 on SM2.</summary>
    public byte[][] Codes { get; }

    public Report Examine(string text) => _checkpoint.Examine(text);

    /// <summary>The text is unknown or not valid, with a reason, without an exception and with less than 1 MB allocated.</summary>
    public void AssertRefused(string text)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Report report = Examine(text);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        if (report.Verdict is not (Verdict.Unknown or Verdict.NotValid) || allocated > MaximumAllocation || report.Reasons.Length == 0)
        {
            Assert.Fail($"{report.Verdict} with {report.Reasons.Length} reasons and {allocated} bytes for {text}");
        }
    }

    private static byte[] Shown(SampleCredential credential, ISigner issuer)
    {
        byte[] signed = credential.Sign(issuer);
        return credential.Holder == null ? signed : SampleCredential.Present(signed, credential.Holder, SampleDocuments.Now);
    }
}
