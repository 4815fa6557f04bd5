using System.Text;
using ELicense.Terminal.Sync;

namespace ELicense.Tests.Sync;

/// <summary>
/// Everything that a network can do to a download. Each time the old snapshot stays in force, the fault is named, and the next
/// honest answer mends it.
/// </summary>
public sealed class LyingPublisherTest : IDisposable
{
    private static readonly byte[] s_signIn = Encoding.ASCII.GetBytes("<html><body>Welcome. Please sign in.</body></html>");

    private readonly SyncBench _bench = new();
    private readonly Dictionary<int, byte> _before = States.Random(2000, 1);
    private readonly Dictionary<int, byte> _after;

    public LyingPublisherTest()
    {
        _after = States.Changed(_before, 200, 2);
        _bench.Publisher.Publish(8, _before);
        _bench.SyncDone();
        _bench.Publisher.Publish(16, _after);
        _bench.Clock.UnixTime = _bench.Publisher.IssuedAt(16) + 60;
        _bench.Folder.Requests.Clear();
    }

    public void Dispose() => _bench.Dispose();

    public static TheoryData<string> ListLies => [.. s_listLies.Keys];

    private static readonly Dictionary<string, (PublisherFolder.Lie Lie, int Fault)> s_listLies = new()
    {
        ["empty"] = (On(reply => reply.Body = []), SyncFault.NoAnswer),
        ["torn at once"] = (On(reply => reply.BreaksAfter = 0), SyncFault.NoAnswer),
        ["truncated, and announced so"] = (On(reply =>
        {
            reply.Body = reply.Body[..^1];
            reply.Length--;
        }), SyncFault.WrongAnswer),
        ["longer than named"] = (On(reply =>
        {
            reply.Body = [.. reply.Body, 0];
            reply.Length++;
        }), SyncFault.WrongAnswer),
        ["a bit of the header flipped"] = (On(reply => reply.Body[17] ^= 1), SyncFault.DownloadDamaged),
        ["a bit of the key table flipped"] = (On(reply => reply.Body[64 + 16 + 5] ^= 1), SyncFault.DownloadDamaged),
        ["a bit of the last chunk flipped"] = (On(reply => reply.Body[^9] ^= 1), SyncFault.DownloadDamaged),
        ["chunks swapped"] = (On(reply =>
        {
            byte[] one = reply.Body[^856..^600], other = reply.Body[^600..^344];
            other.CopyTo(reply.Body, reply.Body.Length - 856);
            one.CopyTo(reply.Body, reply.Body.Length - 600);
        }), SyncFault.DownloadDamaged),
        ["zeros"] = (On(reply => reply.Body = new byte[reply.Body.Length]), SyncFault.DownloadDamaged),
        ["sign-in page with status 200"] = (On(reply =>
        {
            reply.Body = s_signIn;
            reply.Length = s_signIn.Length;
        }), SyncFault.WrongAnswer),
        ["sign-in page of unknown length"] = (On(reply =>
        {
            reply.Body = s_signIn;
            reply.Length = -1;
        }), SyncFault.DownloadDamaged),
        ["redirect"] = (On(reply => reply.Status = 302), SyncFault.WrongAnswer),
        ["gone"] = (On(reply => reply.Status = 404), SyncFault.NotPublished),
        ["another place than asked for"] = (On(reply =>
        {
            reply.Status = 206;
            reply.Position = 5;
        }), SyncFault.WrongAnswer),
        ["partial content of no place"] = (On(reply =>
        {
            reply.Status = 206;
            reply.Position = -1;
        }), SyncFault.WrongAnswer),
        ["always out of range"] = (On(reply => reply.Status = 416), SyncFault.DownloadDamaged),
        ["no answer"] = (On(reply => reply.Status = 0), SyncFault.NoAnswer),
    };

    [Theory]
    [MemberData(nameof(ListLies))]
    public void AListFileThatIsNotWhatItShouldBe(string lie)
    {
        _bench.Folder.Lies = s_listLies[lie].Lie;
        _bench.SyncFails(s_listLies[lie].Fault);
        AssertOldThenNew();
    }

    [Fact]
    public void AnEndlessListFileEndsWhereItShould()
    {
        _bench.Folder.Lies = On(reply =>
        {
            reply.IsEndless = true;
            reply.Length = -1;
        });
        _bench.SyncDone();
        _bench.AssertAnswers(_after, _before.Keys.Union(_after.Keys));
    }

    [Fact]
    public void AnEndlessManifestIsNotTakenIntoMemory()
    {
        Reply? endless = null;
        _bench.Folder.Lies = (path, _, honest) =>
        {
            if (path.StartsWith("m/", StringComparison.Ordinal))
            {
                endless = honest;
                (honest.IsEndless, honest.Length) = (true, -1);
            }

            return null;
        };
        _bench.SyncFails(SyncFault.WrongAnswer);
        Assert.InRange(endless!.Sent, 1, 16384);
        AssertOldThenNew();
    }

    [Fact]
    public void AByteAtATimeForEverRunsOutOfPatience()
    {
        _bench.Folder.Lies = On(reply =>
        {
            reply.PieceLength = 1;
            reply.Reading = () => _bench.Milliseconds += 10_000;
        });
        _bench.Sync();
        Assert.Equal(SyncState.Failed, _bench.Progress.State);
        AssertOldThenNew();
    }

    [Theory]
    [InlineData("m/320000.cbor")]
    [InlineData("trust.cbor")]
    public void ASignInPageIsNamedAsSuch(string where)
    {
        _bench.Folder.Lies = (path, _, honest) =>
        {
            if (path == where)
            {
                (honest.Status, honest.Body, honest.Length, honest.EntityTag) = (200, s_signIn, s_signIn.Length, null);
            }

            return null;
        };
        _bench.SyncFails(SyncFault.WrongAnswer);
        _bench.Folder.Lies = null;
        _bench.SyncDone();
        _bench.AssertAnswers(_after);
    }

    [Fact]
    public void AManifestThatIsShorterThanAnnouncedIsABrokenConnection()
    {
        _bench.Folder.Lies = (path, _, honest) =>
        {
            honest.Length += path.StartsWith("m/", StringComparison.Ordinal) ? 1 : 0;
            return null;
        };
        _bench.SyncFails(SyncFault.NoAnswer);
        AssertOldThenNew();
    }

    [Fact]
    public void WhenTheConnectionBreaksTheRestIsAskedFor()
    {
        int cuts = 0;
        _bench.Folder.Lies = On(reply => reply.BreaksAfter = cuts++ < 4 ? 700 : int.MaxValue);
        _bench.SyncDone();
        string name = _bench.Publisher.File(-1, 16).FileName;
        Assert.Equal([name, name + "@700", name + "@1400", name + "@2100", name + "@2800"], ListRequests());
        _bench.AssertAnswers(_after, _before.Keys.Union(_after.Keys));
    }

    [Fact]
    public void AServerThatIgnoresTheRangeSendsTheFileOnceMore()
    {
        int cuts = 0;
        byte[] file = _bench.Publisher.File(-1, 16).Bytes;
        _bench.Folder.Lies = On(reply =>
        {
            (reply.Status, reply.Position, reply.Body, reply.Length) = (200, 0, file, file.Length);
            reply.BreaksAfter = cuts++ == 0 ? 900 : int.MaxValue;
        });
        _bench.SyncDone();
        Assert.Equal(2, ListRequests().Length);
        _bench.AssertAnswers(_after, _before.Keys.Union(_after.Keys));
    }

    [Fact]
    public void WhatIsHereAlreadyIsCheckedAgainAfterAReboot()
    {
        _bench.Folder.Lies = On(reply => reply.BreaksAfter = 1500);
        int requests = 0;
        _bench.Sync(_ =>
        {
            requests = ListRequests().Length;
            if (requests == 2)
            {
                _bench.IsInReach = false;
                _bench.Folder.Lies = (_, _, _) => new Reply { Status = 0 };
            }
        });
        Assert.Equal(SyncState.Failed, _bench.Progress.State);
        _bench.Folder.Requests.Clear();
        (_bench.Folder.Lies, _bench.IsInReach) = (null, true);
        _bench.Restart().SyncDone();
        string asked = Assert.Single(ListRequests());
        Assert.Contains('@', asked);
        _bench.AssertAnswers(_after);
    }

    [Fact]
    public void WhatIsHereAlreadyAndWrongIsFetchedAnew()
    {
        byte[] file = _bench.Publisher.File(-1, 16).Bytes;
        byte[] damaged = [.. file[..900]];
        damaged[700] ^= 4;
        _bench.Restart();
        _bench.Folder.Lies = On(reply => reply.Status = 0);
        _bench.Sync();
        _bench.Flash.Poke(_bench.Publisher.File(-1, 16).FileName, damaged);
        _bench.Folder.Lies = null;
        _bench.Restart().SyncDone();
        _bench.AssertAnswers(_after);
    }

    [Fact]
    public void AManifestThatChangesInTheMiddleIsTakenWithTheNextRun()
    {
        Dictionary<int, byte> third = States.Changed(_after, 50, 3);
        string[] gone = [];
        _bench.Folder.Lies = On(reply =>
        {
            if (gone.Length == 0)
            {
                gone = [_bench.Publisher.File(-1, 16).FileName];
                _bench.Publisher.Publish(24, third);
                _bench.Clock.UnixTime = _bench.Publisher.IssuedAt(24) + 60;
            }

            reply.Status = gone.Length == 1 ? 404 : reply.Status;
        });
        _bench.SyncFails(SyncFault.NotPublished);
        _bench.AssertAnswers(_before);
        _bench.Folder.Lies = null;
        _bench.SyncDone();
        _bench.AssertAnswers(third, _before.Keys.Union(third.Keys));
    }

    private static PublisherFolder.Lie On(Action<Reply> change) => (path, _, honest) =>
    {
        if (path.StartsWith("lists/", StringComparison.Ordinal))
        {
            honest.Body = [.. honest.Body];
            change(honest);
        }

        return null;
    };

    private string[] ListRequests() =>
        [.. _bench.Folder.Requests.Where(path => path.StartsWith("lists/", StringComparison.Ordinal))];

    private void AssertOldThenNew()
    {
        _bench.AssertAnswers(_before, _before.Keys.Union(_after.Keys));
        _bench.Folder.Lies = null;
        _bench.SyncDone();
        _bench.AssertAnswers(_after, _before.Keys.Union(_after.Keys));
    }
}
