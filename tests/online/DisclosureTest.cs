using ELicense.Formats.Documents;
using ELicense.Simulator.Scan;
using ELicense.Simulator.Verify;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Online;

/// <summary>What of a report a verifier of a purpose is told.</summary>
public class DisclosureTest
{
    private const int Held = 7;

    private readonly TestTerminal _terminal = new();

    [Fact]
    public void OnlyTheFieldsOfThePurposeAreTold()
    {
        DisclosedReport report = Tell(1, [1, 6], []);
        Assert.Equal(["name", "classes"], report.Fields.Keys);
        Assert.Equal((Verdict.Pass, DocumentKind.DrivingLicence), (report.Verdict, report.Kind));
    }

    [Fact]
    public void AStateThatMayBeSeenIsNamed()
    {
        _terminal.List(1, 4711, Held);
        Assert.Equal((Verdict.MustNotDrive, 507), Said(Tell(1, [1], [Held])));
    }

    [Theory]
    [InlineData(4, Verdict.MustNotDrive)]
    [InlineData(Held, Verdict.MustNotDrive)]
    [InlineData(9, Verdict.NotValid)]
    [InlineData(11, Verdict.Unknown)]
    public void AStateThatIsWithheldIsNotTakenForOrder(int state, Verdict verdict)
    {
        _terminal.List(1, 4711, state);
        Assert.Equal((verdict, SimulatorReason.StateWithheld), Said(Tell(1, [1], [3])));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void ANoticeThatIsWithheldLeavesNoTrace(int state)
    {
        _terminal.List(1, 4711, state);
        DisclosedReport report = Tell(1, [1], []);
        Assert.Equal((Verdict.Pass, Answer.Yes), (report.Verdict, report.Evidence.Status));
        Assert.Empty(report.Reasons);
    }

    [Fact]
    public void ThatSomebodyIsWantedLeavesNoTrace()
    {
        _terminal.Trust.Verdicts.Add([1, Held, (int)Verdict.Wanted, 510]);
        _terminal.List(1, 4711, Held);
        DisclosedReport report = Tell(1, [1], [Held]);
        Assert.Equal((Verdict.Pass, Answer.Yes), (report.Verdict, report.Evidence.Status));
        Assert.Empty(report.Reasons);
    }

    [Fact]
    public void AReasonTellsNoFieldThatIsWithheld()
    {
        SampleCredential licence = _terminal.Credential(1);
        licence.Fields[10] = 12;
        Assert.Equal((Verdict.MustNotDrive, SimulatorReason.StateWithheld), Said(Tell(licence, [1], [])));
        Assert.Equal((Verdict.MustNotDrive, ReasonCode.OverScored), Said(Tell(licence, [1, 10], [])));
    }

    [Fact]
    public void AnUnknownPurposeSeesNothing()
    {
        Checkpoint checkpoint = _terminal.Start();
        Report report = checkpoint.Examine(_terminal.Show(_terminal.Credential(1)));
        AssertTellsNothing(DisclosedReport.Of(report, checkpoint.Trust?.DisclosureFor("roadside")));
    }

    [Fact]
    public void AKindThatThePurposeDoesNotNameIsNotSeen() => AssertTellsNothing(Tell(_terminal.Credential(2), [1], [], kind: 1));

    [Theory]
    [InlineData(0, new[] { 1 }, new[] { 1 })]
    [InlineData(6, new[] { 1 }, new[] { 1 })]
    [InlineData(1, new[] { 0 }, new[] { 1 })]
    [InlineData(1, new[] { 31 }, new[] { 1 })]
    [InlineData(1, new[] { 1 }, new[] { 16 })]
    public void ATrustListWithAWrongPurposeIsRefused(int kind, int[] fields, int[] states)
    {
        _terminal.Trust.Purposes.Add(("rental", [(kind, fields, states)]));
        Checkpoint checkpoint = _terminal.Start();
        Assert.Equal(ReasonCode.NoTrustList, checkpoint.Examine(_terminal.Show(_terminal.Credential(3))).Reasons[0].Code);
        Assert.Null(checkpoint.Trust?.DisclosureFor("rental"));
    }

    private static void AssertTellsNothing(DisclosedReport report)
    {
        Assert.Equal((Verdict.Unknown, SimulatorReason.PurposeUnknown), Said(report));
        Assert.Empty(report.Fields);
        Assert.Null(report.Kind);
        Assert.Equal(Answer.Unknown, report.Evidence.Signature);
    }

    private DisclosedReport Tell(int kind, int[] fields, int[] states) => Tell(_terminal.Credential(kind), fields, states);

    private DisclosedReport Tell(SampleCredential credential, int[] fields, int[] states, int? kind = null)
    {
        _terminal.Trust.Purposes.Clear();
        _terminal.Trust.Purposes.Add(("rental", [(kind ?? credential.Kind, fields, states)]));
        _terminal.Trust.Sequence++;
        Checkpoint checkpoint = _terminal.Start();
        checkpoint.BeginStop();
        Report report = checkpoint.Examine(_terminal.Show(credential, _terminal.Clock.UnixTime - _terminal.Trust.Sequence));
        Disclosure? disclosure = checkpoint.Trust?.DisclosureFor("rental");
        Assert.NotNull(disclosure);
        return DisclosedReport.Of(report, disclosure);
    }

    private static (Verdict Verdict, int Reason) Said(DisclosedReport report) => (report.Verdict, report.Reasons[0].Code);
}
