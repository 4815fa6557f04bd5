using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Lists;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Publishing;
using MessageType = ELicense.Formats.MessageType;

namespace NFProjTools.Scenarios;

/// <summary>
/// A made-up issuer that is the same on every run: keys, documents, and lists on which one index in a hundred stands.
/// </summary>
public static class Province
{
    public const int Region = 320000;

    /// <summary>2026-10-01T04:00:00Z, noon in China.</summary>
    public const long Now = 1790827200;

    /// <summary>An index that is listed; its neighbours are not.</summary>
    public const int ListedIndex = 7 * ListedOneIn;

    /// <summary>As many indices as one shard has.</summary>
    public const int WholeShard = 1 << 20;

    private const string Office = "320100";
    private const int ListedOneIn = 100;
    private const int Suspended = 5;
    private const int Day = 86400;

    private static readonly AuthorityKey s_root = Key("root", KeyUsage.Root);
    private static readonly AuthorityKey s_publisher = Key("publisher", KeyUsage.Status, Region.ToString());
    private static readonly AuthorityKey s_issuer = Key("issuer", KeyUsage.Credentials, Office);

    private static readonly AuthorityKey s_service = Key("service", KeyUsage.OnlineAnswers, Region.ToString());

    /// <summary>The key that online answers are signed with.</summary>
    public static SigningKey Service => s_service.SigningKey;

    public static SigningKey Holder { get; } = New(KeyAlgorithm.P256, "holder");

    /// <summary>The files of a terminal of this province, by name.</summary>
    /// <param name="indexCount">How many indices its lists cover.</param>
    public static Dictionary<string, byte[]> Files(int indexCount)
    {
        LsfContent[] lists = [.. Enumerable.Range(1, 5).Select(kind => List(kind, indexCount))];
        var files = TrustFiles();
        foreach (var list in lists)
        {
            files[list.FileName] = list.Bytes;
        }

        files[$"m/{Region}.cbor"] = Manifest(8, 8, lists);
        return files;
    }

    /// <summary>Root keys and trust list.</summary>
    public static Dictionary<string, byte[]> TrustFiles() => new()
    {
        ["provisioning/roots"] = RootKeysFile.Encode([s_root]),
        ["trust.cbor"] = new TrustListContent
        {
            Sequence = 7, IssuedAt = Now - Day, Expires = Now + (100 * Day), Keys = [s_issuer, s_publisher, s_service],
        }.Sign(s_root.SigningKey),
    };

    /// <summary>The province's manifest.</summary>
    public static byte[] Manifest(int sequence, int rebasePeriod, LsfContent[] lists)
    {
        var issued = DateTimeOffset.FromUnixTimeSeconds(Now - 3600);
        var content = new ManifestContent
        {
            Region = Region, Sequence = sequence, RebasePeriod = rebasePeriod, Files = lists,
            IssuedAt = issued, NextUpdate = issued.AddHours(24), NotAfter = issued.AddDays(14),
        };
        return CoseSign1Writer.Sign(s_publisher.SigningKey, MessageType.StatusManifest, ManifestWriter.Payload(content));
    }

    /// <summary>The code of an inspection mark, which shows itself.</summary>
    public static string StaticCode(int index) => LicenceCodeText.Of(Sign(new InspectionMarkRecord
    {
        Plate = "苏A00001", VinTail = "000001", ValidUntil = new DateOnly(2026, 12, 31),
    }, null, index));

    /// <summary>The code of a driving licence, shown by its holder a moment ago.</summary>
    public static string DynamicCode(int index) =>
        LicenceCodeText.Of(PresentationWriter.Sign(Holder, DrivingLicence(index), Now - 5));

    public static SigningKey New(KeyAlgorithm algorithm, string seed) => SigningKey.Create(algorithm, new SeededRandom(seed));

    private static byte[] DrivingLicence(int index) => Sign(new DrivingLicenceRecord
    {
        Name = "样本", Sex = 1, BirthYear = 1990, IdTail = "001X", Number = "SPECIMEN-0001", Classes = "C1", Points = 3,
        FirstIssue = new DateOnly(2020, 5, 1), ValidFrom = new DateOnly(2026, 5, 1), ValidUntil = new DateOnly(2032, 5, 1),
        IssuingOffice = "样本市公安局交通警察支队",
    }, Holder.PublicKey, index);

    private static byte[] Sign(DocumentRecord document, PublicKey? holder, int index) => new CredentialClaims
    {
        Issuer = Office, IssuedAt = Now - (30 * Day), NotBefore = Now - (30 * Day), Expires = Now + (30 * Day),
        Id = [.. BitConverter.GetBytes((long)index)], HolderKey = holder, Document = document.Encode(),
        StatusList = new ListId(document.Kind, Region, 0), StatusIndex = index,
    }.Sign(s_issuer.SigningKey);

    private static LsfContent List(int kind, int indexCount)
    {
        var description = new LsfDescription
        {
            Kind = kind, Region = Region, IndexCount = indexCount, ToSequence = 8, IssuedAt = (uint)(Now - 3600),
        };
        var listed = Enumerable.Range(0, indexCount / ListedOneIn).Select(i => new ListedState(i * ListedOneIn, Suspended));
        return LsfBuilder.Build(description, [.. listed]);
    }

    private static AuthorityKey Key(string seed, KeyUsage usage, params string[] issuers) => new()
    {
        Usage = usage, SigningKey = New(KeyAlgorithm.P256, seed), Issuers = issuers, Kinds = [1, 2, 3, 4, 5],
        NotBefore = Now - (1000L * Day), Expires = Now + (1000L * Day),
    };
}
