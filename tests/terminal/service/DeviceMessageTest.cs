using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority.Service;
using ELicense.Simulator.Authority.Store;
using ELicense.Terminal.Service;
using ELicense.Tests.Samples;
using ELicense.Tests.Support;

namespace ELicense.Tests.Terminal.Service;

/// <summary>What a terminal posts, and the authority's reader of it.</summary>
public sealed class DeviceMessageTest : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly AuthorityStore _authority;
    private readonly DeviceMessageReader _reader;
    private readonly MemoryStore _store = new();
    private readonly FixedIdentity _identity = new();

    public DeviceMessageTest()
    {
        _authority = AuthorityStore.Create(_folder.PathOf("a.db")).Value!;
        _authority.Devices.Add(_identity.Id, _identity.Secret, 0);
        _reader = new DeviceMessageReader(_authority);
    }

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void TheReaderTakesWhatTheTerminalWrites()
    {
        DeviceMessage messages = Restart();
        foreach (byte[] body in (byte[][])[[1, 2, 3], [], new byte[DeviceMessage.LongestBody]])
        {
            DeviceRequest? request = _reader.Read("audit", messages.Write("audit", body));
            Assert.Equal(_identity.Id, request?.DeviceId);
            Assert.Equal(body, request?.Body);
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => messages.Write("audit", new byte[DeviceMessage.LongestBody + 1]));
    }

    [Fact]
    public void NoMessageCountsTwiceAndNoneCountsElsewhere()
    {
        DeviceMessage messages = Restart();
        byte[] first = messages.Write("audit", [1]);
        byte[] second = messages.Write("audit", [1]);
        Assert.Null(_reader.Read("status", first));
        Assert.NotNull(_reader.Read("audit", second));
        Assert.Null(_reader.Read("audit", second));
        Assert.Null(_reader.Read("audit", first));
    }

    [Fact]
    public void CountersRiseThroughPowerLoss()
    {
        for (int i = 0; i < 100; i++)
        {
            DeviceMessage messages = Restart();
            Assert.NotNull(_reader.Read("audit", messages.Write("audit", [])));
            Assert.NotNull(_reader.Read("audit", messages.Write("audit", [])));
        }
    }

    [Fact]
    public void AnyChangedByteIsRefusedAndUsesNothingUp()
    {
        byte[] message = Restart().Write("audit", [1, 2, 3]);
        for (int i = 0; i < message.Length; i++)
        {
            byte[] changed = (byte[])message.Clone();
            changed[i] ^= 0x10;
            Assert.Null(_reader.Read("audit", changed));
        }

        for (int length = 0; length < message.Length; length++)
        {
            Assert.Null(_reader.Read("audit", message[..length]));
        }

        Assert.NotNull(_reader.Read("audit", message));
    }

    [Fact]
    public void AStrangerIsRefused()
    {
        DeviceMessage stranger = new(_store, new DesktopKeyedHash(), new RegisteredDevice("OTHER", new byte[32]));
        Assert.Null(_reader.Read("audit", stranger.Write("audit", [])));
        Random random = new(1);
        for (int i = 0; i < 2000; i++)
        {
            byte[] noise = new byte[random.Next(200)];
            random.NextBytes(noise);
            if (noise.Length > 1)
            {
                (noise[0], noise[1]) = (1, (byte)random.Next(40));
            }

            Assert.Null(_reader.Read("audit", noise));
        }
    }

    [Fact]
    public void OnlyTheAuthoritysAnswerToThisMessageIsRead()
    {
        DeviceMessage messages = Restart();
        byte[] first = messages.Write("audit", [1]);
        byte[] second = messages.Write("audit", [1]);
        byte[] answer = _reader.Read("audit", first)!.Answer([7, 8]);
        Assert.Equal([7, 8], messages.ReadAnswer(first, answer));
        Assert.Null(messages.ReadAnswer(second, answer));
        Assert.Null(messages.ReadAnswer(first, null));
        Assert.Null(messages.ReadAnswer(first, answer[..^1]));
        for (int i = 0; i < answer.Length; i++)
        {
            byte[] changed = (byte[])answer.Clone();
            changed[i] ^= 1;
            Assert.Null(messages.ReadAnswer(first, changed));
        }
    }

    [Fact]
    public void WithoutIdentityOrRoomForTheCounterNothingIsWritten()
    {
        Assert.Null(new DeviceMessage(_store, new DesktopKeyedHash(), new StoredIdentity(new MemoryStore())).Write("audit", []));
        _store.IsFull = true;
        Assert.Null(Restart().Write("audit", []));
    }

    private DeviceMessage Restart() => new(_store, new DesktopKeyedHash(), _identity);
}
