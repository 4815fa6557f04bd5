using ELicense.Simulator.Authority.Lists;
using ELicense.Tests.Support;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;

namespace ELicense.Tests.Lists;

/// <summary>Which manifests a terminal believes: by signer, by time, and by what it has seen before.</summary>
public class ManifestTrustTest : ListTerminal
{
    [Fact]
    public void AnyChangedByteOfAManifestIsRefused()
    {
        Publish(Golden.G1);
        byte[] message = Store.Files[ManifestName];
        for (int at = 0; at < message.Length; at++)
        {
            Store.Files[ManifestName] = [.. message[..at], (byte)(message[at] ^ 1), .. message[(at + 1)..]];
            StatusAnswer answer = Ask(Lists(), 18);
            Assert.False(answer.IsAvailable);
            Assert.True(answer.Fault is ListFault.ManifestInvalid or ListFault.ManifestNotTrusted, $"byte {at}: {answer.Fault}");
        }
    }

    [Fact]
    public void WithoutATrustListNoManifestIsBelieved()
    {
        Publish(Golden.G1);
        AssertUnavailable(ListFault.ManifestNotTrusted, Lists().Ask(Reference(18), null, Time));
    }

    [Fact]
    public void OnlyAKeyForStatusOfThisRegionAndTimeIsBelieved()
    {
        Publish(Golden.G1);
        TrustListWriter.Entry entry = PublisherEntry;
        Assert.True(Lists().Ask(Reference(18), Trust(entry), Time).IsAvailable);
        foreach (TrustListWriter.Entry other in new[]
        {
            entry with { Usages = [1] },
            entry with { Usages = [1, 3] },
            entry with { Kinds = [2, 3, 4, 5] },
            entry with { Issuers = ["330000", "000000"] },
            entry with { KeyId = Root.KeyId },
            entry with { NotBefore = 1790000001 },
            entry with { Expires = 1790000000 },
            entry with { Key = Root, KeyId = Publisher.KeyId },
        })
        {
            AssertUnavailable(ListFault.ManifestNotTrusted, Lists().Ask(Reference(18), Trust(other), Time));
        }
    }

    [Fact]
    public void KeysThatShareAnIdAreAllTried()
    {
        Publish(Golden.G1);
        TrustList trust = Trust(PublisherEntry with { Key = Root, KeyId = Publisher.KeyId }, PublisherEntry);
        Assert.Equal(1, Lists().Ask(Reference(18), trust, Time).State);
    }

    [Fact]
    public void AnOpenManifestFallsWithItsTrust()
    {
        Publish(Golden.G1);
        StatusLists lists = Lists();
        Assert.True(lists.Ask(Reference(18), Trust(PublisherEntry), Time).IsAvailable);
        TrustList withoutPublisher = Trust(PublisherEntry with { Usages = [1] });
        AssertUnavailable(ListFault.ManifestNotTrusted, lists.Ask(Reference(18), withoutPublisher, Time));
        AssertUnavailable(ListFault.ManifestNotTrusted, lists.Ask(Reference(18), null, Time));
    }

    [Fact]
    public void AnOlderManifestIsRefusedAndSoIsAnotherOfTheSameSequence()
    {
        Publish(Golden.G1);
        byte[] older = Store.Files[ManifestName];
        LsfContent newer = LsfBuilder.Build(TestList.Description(64, 8), [new(18, 7)]);
        Store.Files[newer.FileName] = newer.Bytes;
        ManifestContent content = StatusManifestTest.Content(newer) with { Sequence = 8 };
        SignManifest(content);
        Assert.Equal(7, Ask(Lists(), 18).State);

        Store.Files[ManifestName] = older;
        AssertUnavailable(ListFault.ManifestReplaced, Ask(Lists(), 18));
        SignManifest(content with { NotAfter = content.NotAfter.AddSeconds(1) });
        AssertUnavailable(ListFault.ManifestContradicts, Ask(Lists(), 18));
        SignManifest(content);
        Assert.Equal(7, Ask(Lists(), 18).State);
    }

    [Fact]
    public void AManifestFromTheFutureIsRefusedAndMovesNoClock()
    {
        Publish(Golden.G1);
        Clock.UnixTime = 1790000000 - 601;
        AssertUnavailable(ListFault.ManifestFromTheFuture, Ask(Lists(), 18));
        Assert.Equal(0, new SequenceMemory(Store, new DesktopKeyedHash()).NewestTime);
        Clock.IsTrusted = false;
        Assert.True(Ask(Lists(), 18).IsAvailable);
        Store.Delete("sequences");
        Clock.IsTrusted = true;
        Clock.UnixTime++;
        Assert.True(Ask(Lists(), 18).IsAvailable);
    }

    [Fact]
    public void AMessageOfAnotherTypeIsNoManifest()
    {
        byte[] payload = ManifestWriter.Payload(StatusManifestTest.Content(Golden.G1));
        Store.Files[ManifestName] = Sign(payload, ManifestType + 1);
        AssertUnavailable(ListFault.ManifestInvalid, Ask(Lists(), 18));
    }
}
