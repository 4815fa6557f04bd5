using System.Diagnostics;
using System.Runtime.Versioning;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using Microsoft.Data.Sqlite;

namespace ELicense.Tests.Authority;

public sealed class AuthorityStoreTest : IDisposable
{
    private readonly TestAuthority _test = new();

    public void Dispose() => _test.Dispose();

    [Fact]
    public void WhatWasDoneIsThereAfterReopening()
    {
        IssuedCredential licence = _test.Issue(Records.DrivingLicence);
        _test.Authority.States.Set(licence.Id, 7);
        _test.Reopen();
        Assert.Equal([KeyUsage.Root, KeyUsage.Credentials, KeyUsage.Status], _test.Authority.Keys.All.Select(key => key.Usage));
        Assert.Equal(_test.IssuerKey.IdText, _test.Authority.Keys.All[1].IdText);
        Assert.True(_test.Authority.States.Set(licence.Id, 0).IsGranted);
    }

    [Fact]
    public void AnAuthorityIsNotMadeOverAFile()
    {
        byte[] before = File.ReadAllBytes(_test.File);
        Assert.Equal(RefusalCode.AuthorityExists,
            ReferenceAuthority.Create(_test.File, new SystemRandom(), _test.Clock).Refusal!.Code);
        Assert.Equal(before, File.ReadAllBytes(_test.File));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void TheFileIsForItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes");
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_test.File));
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is a text of some length, and no database at all: it holds no authority")]
    public void AnotherFileIsNoAuthority(string content)
    {
        string path = Path.Combine(_test.Folder, "other");
        File.WriteAllText(path, content);
        AssertOneLine(Open(path));
        Assert.Equal(content, File.ReadAllText(path));
    }

    [Fact]
    public void MissingFilesFoldersAndOtherSchemasAreNoAuthority()
    {
        AssertOneLine(Open(Path.Combine(_test.Folder, "missing")));
        AssertOneLine(Open(_test.Folder));
        string newer = Path.Combine(_test.Folder, "newer");
        File.Copy(_test.File, newer);
        using (SqliteConnection connection = new($"Data Source={newer};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 99";
            command.ExecuteNonQuery();
        }

        Assert.Equal(RefusalCode.NotAnAuthority, AssertOneLine(Open(newer)).Code);
        string nowhere = Path.Combine(_test.Folder, "no", "folder");
        Assert.Equal(RefusalCode.NotAnAuthority,
            AssertOneLine(ReferenceAuthority.Create(nowhere, new SystemRandom(), _test.Clock)).Code);
    }

    [Theory]
    [InlineData("kinds = '1 Q'")]
    [InlineData("kinds = '99999999999'")]
    [InlineData("issuers = 'Q20000'")]
    [InlineData("usage = 77")]
    [InlineData("secret = x'00'")]
    [InlineData("algorithm = 9")]
    public void AKeyThatIsNoneIsOneLine(string change)
    {
        using (SqliteConnection connection = new($"Data Source={_test.File};Pooling=False"))
        {
            connection.Open();
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = $"UPDATE signing_key SET {change}";
            command.ExecuteNonQuery();
        }

        Assert.Equal(RefusalCode.DamagedAuthority, AssertOneLine(_test.Authority.Publisher.Publish(
            _test.Published, new PublishSettings())).Code);
        Assert.Equal(RefusalCode.DamagedAuthority, AssertOneLine(_test.Authority.Credentials.Issue(
            _test.Request(Records.DrivingLicence))).Code);
    }

    // Wherever a page is overwritten, every command ends with an answer or one line.
    [Fact]
    public void ADamagedFileIsOneLine()
    {
        _test.Issue(Records.DrivingLicence);
        _test.Authority.Dispose();
        byte[] whole = File.ReadAllBytes(_test.File);
        string damaged = Path.Combine(_test.Folder, "damaged.db");
        int refused = 0;
        for (int at = 0; at < whole.Length; at += 1024)
        {
            byte[] bytes = [.. whole];
            bytes.AsSpan(at, Math.Min(300, bytes.Length - at)).Fill(0xA5);
            File.WriteAllBytes(damaged, bytes);
            refused += TryEverything(damaged) ? 0 : 1;
        }

        File.WriteAllBytes(damaged, whole[..(whole.Length / 2)]);
        Assert.False(TryEverything(damaged));
        Assert.InRange(refused, 5, whole.Length / 1024);
    }

    [Fact]
    public void ARefusedPieceOfWorkChangesNothing()
    {
        byte[] before = File.ReadAllBytes(_test.File);
        AuthorityKey good = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["320600"]);
        AuthorityKey bad = _test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["990600"]);
        Assert.Equal(RefusalCode.UnknownRegion, _test.Authority.Keys.Add(good, bad).Refusal!.Code);
        Assert.Equal(3, _test.Authority.Keys.All.Count);
        Assert.Equal(before, File.ReadAllBytes(_test.File));
    }

    [Fact]
    public void WorkThatIsCutOffIsUndone()
    {
        using AuthorityStore store = AuthorityStore.Open(_test.File).Value!;
        Assert.Throws<UnreachableException>(() => store.InTransaction<AuthorityKey>(() =>
        {
            store.Keys.Add(_test.NewKey(KeyUsage.Credentials, KeyAlgorithm.P256, ["320600"]));
            throw new UnreachableException();
        }));
        Assert.Equal(3, store.Keys.All().Count);
    }

    // What lies on the disk in the middle of a transaction is what a killed process leaves.
    [Fact]
    public void AKilledProcessLeavesAWholeFile()
    {
        string left = Directory.CreateDirectory(Path.Combine(_test.Folder, "left")).FullName;
        using AuthorityStore store = AuthorityStore.Open(_test.File).Value!;
        store.InTransaction<AuthorityKey>(() =>
        {
            for (int i = 0; i < 2000; i++)
            {
                store.Keys.Add(_test.IssuerKey with { Issuers = [.. Enumerable.Repeat("320600", 200)] });
            }

            foreach (string path in Directory.GetFiles(_test.Folder, "authority.db*"))
            {
                File.Copy(path, Path.Combine(left, Path.GetFileName(path)));
            }

            return _test.IssuerKey;
        });
        Assert.True(File.Exists(Path.Combine(left, "authority.db-journal")));
        using ReferenceAuthority authority = Open(Path.Combine(left, "authority.db")).Value!;
        Assert.Equal(3, authority.Keys.All.Count);
        Assert.True(authority.Credentials.Issue(_test.Request(Records.DrivingLicence)).IsGranted);
    }

    private Outcome<ReferenceAuthority> Open(string path) => ReferenceAuthority.Open(path, new SeededRandom("x"), _test.Clock);

    private bool TryEverything(string path)
    {
        Outcome<ReferenceAuthority> authority = Open(path);
        if (!authority.IsGranted)
        {
            AssertOneLine(authority);
            return false;
        }

        using (authority.Value)
        {
            Refusal?[] refusals =
            [
                authority.Value.Credentials.Issue(_test.Request(Records.DrivingLicence)).Refusal,
                authority.Value.Publisher.Publish(Path.Combine(_test.Folder, "damaged-out"), new() { HasTokens = false }).Refusal,
            ];
            Assert.All(refusals, refusal => Assert.DoesNotContain('\n', refusal?.ToString() ?? ""));
            return refusals.All(refusal => refusal is null);
        }
    }

    private static Refusal AssertOneLine<T>(Outcome<T> outcome)
        where T : class
    {
        Assert.False(outcome.IsGranted);
        Assert.DoesNotContain('\n', outcome.Refusal.ToString());
        return outcome.Refusal;
    }
}
