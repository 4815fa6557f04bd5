using System.Net;
using ELicense.Hal;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Service;
using ELicense.Simulator.Authority.Store;
using ELicense.Terminal.Online;
using ELicense.Terminal.Service;
using ELicense.Tests.Authority;
using ELicense.Tests.Support;
using ELicense.Verification;
using ELicense.Verification.Trust;
using KeyUsage = ELicense.Simulator.Authority.Keys.KeyUsage;

namespace ELicense.Tests.Online;

/// <summary>A terminal and the authority's service, over HTTP on this computer.</summary>
public sealed class AuthorityServiceTest : IAsyncLifetime
{
    private readonly TestAuthority _authority = new();
    private readonly MemoryStore _flash = new();
    private readonly FixedIdentity _identity = new();
    private readonly HttpClient _http = new();
    private AuthorityService _service = null!;
    private SigningKey _holder = null!;

    public ValueTask InitializeAsync()
    {
        _holder = _authority.NewHolderKey();
        AuthorityKey key = _authority.NewKey(KeyUsage.OnlineAnswers, KeyAlgorithm.P256, ["320000"]);
        Assert.True(_authority.Authority.Keys.Add(key).IsGranted);
        using (AuthorityStore store = AuthorityStore.Open(_authority.File).Value!)
        {
            Assert.True(store.Devices.Add(_identity.Id, _identity.Secret, 0));
        }

        Assert.Null(_authority.Authority.Publisher.Publish(_authority.Published, new()).Refusal);
        _service = AuthorityService.Start(_authority.File, _authority.Published, "http://127.0.0.1:0", _authority.Clock).Value!;
        _http.BaseAddress = new Uri(_service.Addresses.Single());
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _http.Dispose();
        _authority.Dispose();
    }

    [Fact]
    public async Task ATerminalAsksAndBelieves()
    {
        _flash.Files["trust.cbor"] = await _http.GetByteArrayAsync("trust.cbor", TestContext.Current.CancellationToken);
        _flash.Files["provisioning/roots"] = _authority.Authority.Publisher.RootKeys();
        IssuedCredential licence = _authority.Issue(Records.DrivingLicence, _holder);
        _authority.Authority.Facts.Change(licence.Id, facts => facts with { Letters = "DH", Violations = 1 });
        long now = TestAuthority.Now.ToUnixTimeSeconds();
        var checkpoint = new Checkpoint(
            _flash, new FixedClock { UnixTime = now }, new DesktopKeyedHash(), _identity, new PreparedTables(_flash, 8192, 0));
        Report report = checkpoint.Examine(LicenceCodeText.Of(PresentationWriter.Sign(_holder, licence.Message, now)));
        var link = new Link(_http);
        Report amended = new OnlineInquiry(checkpoint, link, link, Messages()).Ask(report);
        Assert.Equal((HttpStatusCode.OK, Verdict.MustNotDrive), ((HttpStatusCode)link.LastStatus, amended.Verdict));
        Assert.Equal("DH", amended.Online.Letters);
    }

    [Fact]
    public async Task OnlyAKnownTerminalIsAnsweredAndEachMessageOnce()
    {
        byte[] message = Messages().Write("status", Question(0));
        Assert.Equal(HttpStatusCode.NotFound, await Post(message));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(message));
        byte[] elsewhere = Messages().Write("audit", Question(0));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(elsewhere));
        byte[] forged = Messages().Write("status", Question(0));
        forged[^40] ^= 1;
        Assert.Equal(HttpStatusCode.Forbidden, await Post(forged));
        var stranger = new FixedIdentity { Secret = new byte[32] };
        Assert.Equal(HttpStatusCode.Forbidden,
            await Post(new DeviceMessage(new MemoryStore(), new DesktopKeyedHash(), stranger).Write("status", Question(0))));
        Assert.Equal(HttpStatusCode.BadRequest, await Post([]));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(new byte[10000]));
        Assert.Equal(HttpStatusCode.BadRequest, await Post(Messages().Write("status", [1, 2, 3])));
    }

    [Fact]
    public async Task WhoeverAsksTooOftenWaits()
    {
        DeviceMessage messages = Messages();
        for (int i = 0; i < 30; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, await Post(messages.Write("status", Question(i))));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await Post(messages.Write("status", Question(30))));
    }

    [Fact]
    public async Task TheLogTellsNobodyWhoWasAskedAbout()
    {
        byte[] question = Question(4711);
        await Post(Messages().Write("status", question));
        using AuthorityStore store = AuthorityStore.Open(_authority.File).Value!;
        (string Device, byte[] Hash, int Answer) row = store.Rows(
            "SELECT device, question_hash, answer FROM question_log",
            row => (row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2))).Single();
        Assert.Equal((_identity.Id, 404), (row.Device, row.Answer));
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(question), row.Hash);
    }

    private static byte[] Question(int index)
    {
        byte[] idx = index < 24 ? [(byte)index] : index < 256 ? [0x18, (byte)index] : [0x19, (byte)(index >> 8), (byte)index];
        return [0x83, 0x68, .. "14e20000"u8, .. idx, 0x50, .. new byte[16]];
    }

    private DeviceMessage Messages() => new(_flash, new DesktopKeyedHash(), _identity);

    private async Task<HttpStatusCode> Post(byte[] message)
    {
        using HttpResponseMessage answer =
            await _http.PostAsync("status", new ByteArrayContent(message), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private sealed class Link(HttpClient http) : IServiceLink, INetwork
    {
        public int LastStatus { get; private set; }

        public NetworkState State => NetworkState.Joined;

        public byte[] Post(string path, byte[] message, int limit, int timeout)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(message) };
            using HttpResponseMessage answer = http.Send(request);
            LastStatus = (int)answer.StatusCode;
            using var body = new MemoryStream();
            answer.Content.ReadAsStream().CopyTo(body);
            return answer.IsSuccessStatusCode && body.Length <= limit ? body.ToArray() : null!;
        }

        public bool Join(int timeout) => true;

        public void Leave()
        {
        }
    }
}
