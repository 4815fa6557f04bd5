using ELicense.Hal;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Holds;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Terminal.Holds;

/// <summary>Licences held and vehicles impounded with this terminal, and what their next scan says.</summary>
public class HoldRegisterTest
{
    private readonly TestTerminal _terminal = new();
    private readonly DesktopKeyedHash _hash = new();
    private int _scans;
    private AuditLog _log = null!;
    private HoldRegister _holds = null!;

    public HoldRegisterTest() => _terminal.Start();

    [Fact]
    public void AHeldLicenceSaysSoAtItsNextScanWhateverCodeIsShown()
    {
        Report report = Scan(_terminal.Credential(1));
        Assert.Equal(Verdict.Pass, report.Verdict);
        Assert.True(_holds.Record(report, HoldCode.LicenceHeld));
        Assert.Equal((AuditEvent.Hold, 1), (_log.Read(0).Event, _log.Read(0).Code));
        SampleCredential renewed = _terminal.Credential(1);
        renewed.Id = [9, 9, 9, 9, 9, 9, 9, 9];
        Report next = Scan(renewed);
        Assert.Equal((Verdict.MustNotDrive, 831), (next.Verdict, next.Reasons[0].Code));
        Assert.Equal(HoldCode.LicenceHeld, _holds.Find(next));
        SampleCredential other = _terminal.Credential(1);
        other.Fields[5] = "SPECIMEN-0002";
        Assert.Equal(Verdict.Pass, Scan(other).Verdict);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void AnImpoundedVehicleIsKnownByAnyOfItsDocuments(int kind)
    {
        Report vehicle = Scan(_terminal.Credential(2));
        Assert.True(_holds.Record(vehicle, HoldCode.VehicleImpounded));
        Report next = Scan(_terminal.Credential(kind));
        Assert.Equal(832, next.Reasons[0].Code);
    }

    [Fact]
    public void ReleasedIsReleased()
    {
        Report report = Scan(_terminal.Credential(1));
        Assert.False(_holds.Release(report));
        Assert.True(_holds.Record(report, HoldCode.LicenceHeld));
        Assert.True(_holds.Release(report));
        Assert.Equal(AuditEvent.Released, _log.Read(0).Event);
        Assert.Equal(Verdict.Pass, Scan(_terminal.Credential(1)).Verdict);
    }

    [Fact]
    public void WhatIsNotProvenOrOfTheOtherSortIsNotHeld()
    {
        Report licence = Scan(_terminal.Credential(1));
        Report nothing = Scan("https://example.org");
        Assert.False(_holds.Record(licence, HoldCode.VehicleImpounded));
        Assert.False(_holds.Record(licence, HoldCode.Unknown));
        Assert.False(_holds.Record(nothing, HoldCode.LicenceHeld));
        Assert.Equal((HoldCode.Unknown, 0), (_holds.Find(nothing), _log.Count));
    }

    [Fact]
    public void TheLastSixtyFourAreKept()
    {
        Scan("");
        Report[] reports = [.. Enumerable.Range(0, 70).Select(i => Scan(Licence(i)))];
        Assert.All(reports, report => Assert.True(_holds.Record(report, HoldCode.LicenceHeld)));
        Assert.Equal(64, reports.Count(report => _holds.Find(report) == HoldCode.LicenceHeld));
        Assert.Equal(HoldCode.LicenceHeld, _holds.Find(reports[^1]));
        Assert.True(_holds.Record(reports[^1], HoldCode.LicenceHeld));
        Assert.Equal(64, reports.Count(report => _holds.Find(report) == HoldCode.LicenceHeld));
    }

    [Fact]
    public void WhereTheLogOrTheFlashTakesNothingNothingIsHeld()
    {
        Report report = Scan(_terminal.Credential(1));
        _terminal.Store.IsFull = true;
        Assert.False(_holds.Record(report, HoldCode.LicenceHeld));
        Assert.Equal(HoldCode.Unknown, _holds.Find(report));
    }

    private SampleCredential Licence(int number)
    {
        SampleCredential credential = _terminal.Credential(1);
        credential.Fields[5] = $"SPECIMEN-{number:0000}";
        credential.Id = BitConverter.GetBytes((long)number);
        return credential;
    }

    // A proof of its own each time: the same at another stop is a copy.
    private Report Scan(SampleCredential credential) =>
        Scan(_terminal.Show(credential, _terminal.Clock.UnixTime - (++_scans % 50)));

    // Every scan after a restart: what is held survives it.
    private Report Scan(string text)
    {
        MemoryStore store = _terminal.Store;
        IDeviceIdentity identity = _terminal.Identity;
        _log = new AuditLog(store, _hash, identity, _terminal.Clock);
        _holds = new HoldRegister(store, _hash, identity, _log);
        PreparedTables tables = new(store, 8192, 2);
        Checkpoint checkpoint = new(store, _terminal.Clock, _hash, identity, tables, new HoldCheck(_holds));
        return checkpoint.Examine(text);
    }
}
