using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Tests.Samples;

namespace ELicense.Tests.Online;

/// <summary>authority facts and authority portrait, as somebody types them.</summary>
public sealed class FactCommandTest : IDisposable
{
    private const string Noon = "2026-10-15T12:00:00+08:00";

    private readonly TestFolder _folder = new();
    private readonly string _authority;
    private readonly string _credential;

    public FactCommandTest()
    {
        _authority = _folder.PathOf("a.db");
        CommandLine made = CommandLine.Run("authority", "init", "--authority", _authority, "--issuer", "320500", "--at", Noon);
        Assert.Equal(0, made.Status);
        CommandLine issued = CommandLine.Run(
            "authority", "issue", "vehicle-licence", "--authority", _authority, "--wallet", _folder.PathOf("w"),
            "--issuer", "320500",
            "--plate", "苏E00001", "--plate-type", "02", "--vehicle-type", "小型轿车", "--owner", "样本", "--use", "非营运",
            "--model", "SPECIMEN", "--vin", "SPEC1MEN000000001", "--registered", "2023-10-15", "--issued", "2023-10-15",
            "--inspection-until", "2027-04-15", "--insurance-until", "2027-04-15", "--at", Noon);
        Assert.Equal(0, issued.Status);
        _credential = issued.Output[..16];
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsNotGivenStaysAsItIs()
    {
        Run(0, "facts", "--letters", "QG", "--violations", "2", "--mortgaged", "true", "--inspection-until", "2027-04-15");
        Run(0, "facts", "--violations", "0", "--accidents", "1", "--points", "3");
        KnownEntry entry = Entry();
        Assert.Equal(
            new DynamicFacts
            {
                Letters = "QG", Violations = 0, Accidents = 1, Points = 3, IsMortgaged = true,
                InspectionUntil = new DateOnly(2027, 4, 15),
            },
            entry.Facts);
        Assert.Equal(StateSet.Of(4, 1), entry.States);
    }

    [Fact]
    public void APortraitIsKeptAsBits()
    {
        string png = _folder.Write("p.png", PngWriter.Grey(new GreyFrame(4, 5, new byte[20])));
        Run(0, "portrait", "--png", png);
        Assert.Equal(new byte[640], Entry().Facts.Portrait);
        Assert.StartsWith("refused 3 ", Run(1, "portrait", "--png", _authority).Error);
        Assert.StartsWith("refused 3 ", Run(1, "portrait", "--png", _folder.PathOf("nothing.png")).Error);
    }

    [Fact]
    public void RefusalsAndMisuse()
    {
        Assert.StartsWith("refused 3 ", Run(1, "facts", "--letters", "QQ").Error);
        Run(2, "facts", "--violations", "-1");
        Run(2, "facts", "--points", "10000");
        Run(2, "portrait");
    }

    private CommandLine Run(int status, string command, params string[] arguments)
    {
        CommandLine run = CommandLine.Run(
            ["authority", command, "--authority", _authority, "--credential", _credential, .. arguments]);
        Assert.True(run.Status == status, $"{run.Status}: {run.Error}");
        return run;
    }

    private KnownEntry Entry()
    {
        using AuthorityStore store = AuthorityStore.Open(_authority).Value!;
        IssuedCredential credential = store.Credentials.Find(Convert.FromHexString(_credential))!;
        return store.Facts.Find(new ListId(credential.StatusList.Kind, 320000, 0), credential.StatusIndex)!;
    }
}
