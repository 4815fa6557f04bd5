namespace ELicense.Terminal.Sync;

/// <summary>What a synchronisation has to tell, as numbers of phrases (firmware/data/phrases.tsv).</summary>
public static class SyncFault
{
    public const int None = 0;
    public const int NoNetwork = 1300;
    public const int NoAnswer = 1301;

    /// <summary>Something answered that is no publisher, such as the sign-in page of a network.</summary>
    public const int WrongAnswer = 1302;
    public const int PublisherBusy = 1303;
    public const int NotPublished = 1304;
    public const int DownloadDamaged = 1305;
    public const int StoreFailed = 1306;
    public const int NoRoom = 1307;

    /// <summary>Old lists had to go before the new ones are there.</summary>
    public const int OldListsFreed = 1308;
    public const int TrustRefused = 1310;
    public const int TrustOlder = 1311;
    public const int ManifestRefused = 1312;
    public const int ManifestOlder = 1313;
    public const int ManifestFromTheFuture = 1314;

    /// <summary>Two contents under one sequence: the alarm.</summary>
    public const int Contradiction = 1315;
    public const int NetworkTimeRefused = 1316;
    public const int WantedNotOpened = 1317;
}
