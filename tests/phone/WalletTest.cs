using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Phone;
using ELicense.Tests.Authority;

namespace ELicense.Tests.Phone;

public sealed class WalletTest : IDisposable
{
    private readonly TestAuthority _test = new();

    public void Dispose() => _test.Dispose();

    [Theory]
    [InlineData(KeyAlgorithm.P256)]
    [InlineData(KeyAlgorithm.Sm2)]
    public void AWalletIsReadAsItWasWritten(KeyAlgorithm algorithm)
    {
        Wallet wallet = _test.NewWallet();
        HolderPhone phone = _test.NewPhone(wallet);
        Assert.True(phone.Receive(_test.Authority, _test.Request(Records.DrivingLicence), algorithm).IsGranted);
        Assert.True(phone.Receive(_test.Authority, _test.Request(Records.InspectionMark), algorithm).IsGranted);

        Wallet read = _test.NewWallet();
        Assert.Equal(
            wallet.Entries.Select(entry => entry.Credential.IdText), read.Entries.Select(entry => entry.Credential.IdText));
        Assert.Equal(
            HolderCode.Dynamic(wallet.Entries[0], TestAuthority.Now), HolderCode.Dynamic(read.Entries[0], TestAuthority.Now));
        Assert.Null(read.Entries[1].HolderKey);
    }

    [Fact]
    public void ACredentialIsFoundByIdOrKindOrBecauseItIsTheOnlyOne()
    {
        Wallet wallet = _test.NewWallet();
        HolderPhone phone = _test.NewPhone(wallet);
        Assert.Equal(RefusalCode.NoSuchCredential, wallet.Find(null, null).Refusal!.Code);
        string id = phone.Receive(_test.Authority, _test.Request(Records.DrivingLicence), KeyAlgorithm.P256).Value!.IdText;
        Assert.Equal(id, wallet.Find(null, null).Value!.Credential.IdText);
        phone.Receive(_test.Authority, _test.Request(Records.InspectionMark), KeyAlgorithm.P256);
        Assert.Contains(id, wallet.Find(null, null).Refusal!.Detail);
        Assert.Equal(id, wallet.Find(id, null).Value!.Credential.IdText);
        Assert.Equal(id, wallet.Find(null, DocumentKind.DrivingLicence).Value!.Credential.IdText);
        Assert.Equal(RefusalCode.NoSuchCredential, wallet.Find(id, DocumentKind.VehicleLicence).Refusal!.Code);
    }

    [Fact]
    public void ARefusedCredentialIsNotKept()
    {
        Wallet wallet = _test.NewWallet();
        Assert.False(_test.NewPhone(wallet).Receive(
            _test.Authority, _test.Request(Records.DrivingLicence) with { PhotoTaken = null }, KeyAlgorithm.P256).IsGranted);
        Assert.Empty(wallet.Entries);
        Assert.Empty(_test.NewWallet().Entries);
    }

    [Fact]
    public void ADamagedWalletIsOneLine()
    {
        Wallet wallet = _test.NewWallet();
        _test.NewPhone(wallet).Receive(_test.Authority, _test.Request(Records.DrivingLicence), KeyAlgorithm.P256);
        string path = Path.Combine(_test.Folder, "wallet");
        byte[] whole = File.ReadAllBytes(path);
        byte[][] damaged =
        [
            [], "{}"u8.ToArray(), "null"u8.ToArray(), "[1]"u8.ToArray(),
            """{"Format":1,"Credentials":[null]}"""u8.ToArray(),
            """{"Format":1,"Credentials":[{"Message":null,"Algorithm":1,"Secret":null}]}"""u8.ToArray(),
            """{"Format":2,"Credentials":[]}"""u8.ToArray(),
            whole[..^10],
            .. Enumerable.Range(0, whole.Length / 5).Select(i => Changed(whole, 5 * i)),
        ];
        foreach (byte[] bytes in damaged)
        {
            File.WriteAllBytes(path, bytes);
            Outcome<Wallet> outcome = Wallet.Open(path);
            Assert.DoesNotContain('\n', outcome.Refusal?.ToString() ?? "");
            Assert.Equal(outcome.IsGranted ? null : RefusalCode.NotAWallet, outcome.Refusal?.Code);
        }

        Assert.Equal(RefusalCode.NotAWallet, Wallet.Open(_test.Folder).Refusal?.Code);
    }

    [Fact]
    public void AWalletThatCanNotBeWrittenAsksForNothing()
    {
        byte[] before = File.ReadAllBytes(_test.File);
        Wallet wallet = Wallet.Open(Path.Combine(_test.Folder, "no", "wallet")).Value!;
        Outcome<Simulator.Authority.Store.IssuedCredential> outcome =
            _test.NewPhone(wallet).Receive(_test.Authority, _test.Request(Records.DrivingLicence), KeyAlgorithm.P256);
        Assert.Equal(RefusalCode.NotAWallet, outcome.Refusal!.Code);
        Assert.Equal(before, File.ReadAllBytes(_test.File));
    }

    private static byte[] Changed(byte[] bytes, int at)
    {
        byte[] changed = [.. bytes];
        changed[at] ^= 0x41;
        return changed;
    }
}
