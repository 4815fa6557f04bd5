using ELicense.Verification;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>Whole codes over whole files: what passes, what the lists say, and that no forgery passes.</summary>
[TestClass]
public class VerdictTests
{
    private SpecimenTerminal _terminal;
    private Checkpoint _checkpoint;

    [Setup]
    public void Start()
    {
        _terminal = new SpecimenTerminal();
        _checkpoint = new Checkpoint(_terminal.Store, _terminal, new ManagedKeyedHash(), _terminal);
    }

    [TestMethod]
    public void AGoodCodePasses()
    {
        RequireVerdict(Verdict.Pass, Specimen.InspectionMark);
        RequireVerdict(Verdict.Pass, Specimen.DrivingLicence);
    }

    [TestMethod]
    public void AListedLicenceDoesNot()
    {
        Assert.IsTrue(_checkpoint.Examine(Specimen.ListedLicence).Verdict != Verdict.Pass);
        Assert.IsTrue(_checkpoint.Examine(Specimen.ListedLicence).IsGenuine);
    }

    [TestMethod]
    public void ForgeriesDoNotPass()
    {
        string code = Specimen.InspectionMark;
        for (int i = 5; i < code.Length; i += 41)
        {
            char other = code[i] == 'A' ? 'B' : 'A';
            string forged = code.Substring(0, i) + other + code.Substring(i + 1);
            Assert.IsTrue(_checkpoint.Examine(forged).Verdict != Verdict.Pass, i.ToString());
        }
    }

    [TestMethod]
    public void CutCodesDoNotPass()
    {
        string code = Specimen.DrivingLicence;
        for (int length = 0; length < code.Length; length += 13)
        {
            Assert.IsTrue(_checkpoint.Examine(code.Substring(0, length)).Verdict != Verdict.Pass, length.ToString());
        }
    }

    [TestMethod]
    public void NothingPassesWithoutATrustedTime()
    {
        _terminal.IsTrusted = false;
        Assert.IsTrue(_checkpoint.Examine(Specimen.InspectionMark).Verdict != Verdict.Pass);
    }

    [TestMethod]
    public void AnAlteredTrustListIsNone()
    {
        byte[] trust = _terminal.Store.ReadRecord("trust.cbor");
        trust[trust.Length / 2] ^= 1;
        _checkpoint = new Checkpoint(_terminal.Store, _terminal, new ManagedKeyedHash(), _terminal);
        Assert.IsTrue(_checkpoint.Examine(Specimen.InspectionMark).Verdict == Verdict.Unknown);
    }

    private void RequireVerdict(Verdict expected, string code)
    {
        Assert.AreEqual((int)expected, (int)_checkpoint.Examine(code).Verdict);
    }
}
