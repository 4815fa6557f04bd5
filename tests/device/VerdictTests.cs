using ELicense.Verification;
using nanoFramework.TestFramework;

namespace ELicense.Tests.Device;

/// <summary>Whole codes over whole files: what passes, what the lists say, and that no forgery passes.</summary>
[TestClass]
public class VerdictTests
{
    [TestMethod]
    public void AGoodCodePasses()
    {
        Checkpoint checkpoint = new SpecimenTerminal().Start();
        Assert.AreEqual((int)Verdict.Pass, (int)checkpoint.Examine(Specimen.InspectionMark).Verdict);
        Assert.AreEqual((int)Verdict.Pass, (int)checkpoint.Examine(Specimen.DrivingLicence).Verdict);
    }

    [TestMethod]
    public void AListedLicenceDoesNot()
    {
        Report report = new SpecimenTerminal().Start().Examine(Specimen.ListedLicence);
        Assert.IsTrue(report.IsGenuine);
        Assert.AreEqual((int)Verdict.MustNotDrive, (int)report.Verdict);
    }

    [TestMethod]
    public void ForgeriesDoNotPass()
    {
        Checkpoint checkpoint = new SpecimenTerminal().Start();
        string code = Specimen.InspectionMark;
        for (int i = 5; i < code.Length; i += 41)
        {
            char other = code[i] == 'A' ? 'B' : 'A';
            string forged = code.Substring(0, i) + other + code.Substring(i + 1);
            Assert.IsTrue(checkpoint.Examine(forged).Verdict != Verdict.Pass, i.ToString());
        }
    }

    [TestMethod]
    public void CutCodesDoNotPass()
    {
        Checkpoint checkpoint = new SpecimenTerminal().Start();
        string code = Specimen.DrivingLicence;
        for (int length = 0; length < code.Length; length += 13)
        {
            Assert.IsTrue(checkpoint.Examine(code.Substring(0, length)).Verdict != Verdict.Pass, length.ToString());
        }
    }

    [TestMethod]
    public void NothingPassesWithoutATrustedTime()
    {
        SpecimenTerminal terminal = new SpecimenTerminal();
        terminal.IsTrusted = false;
        Assert.IsTrue(terminal.Start().Examine(Specimen.InspectionMark).Verdict != Verdict.Pass);
    }

    [TestMethod]
    public void AnAlteredTrustListIsNone()
    {
        SpecimenTerminal terminal = new SpecimenTerminal();
        byte[] trust = terminal.Store.ReadRecord("trust.cbor");
        trust[trust.Length / 2] ^= 1;
        Assert.IsTrue(terminal.Start().Examine(Specimen.InspectionMark).Verdict == Verdict.Unknown);
    }
}
