namespace ELicense.Hal;

/// <summary>
/// What the owner of a terminal may set freely: how it reaches the network, and how it speaks. Nothing here is trusted, and
/// nothing here can make a check weaker. A value that is missing or wrong is replaced by its default, and <see cref="Fault"/>
/// says so.
/// </summary>
public interface ISettings
{
    /// <summary>SSID, at most 32 bytes of UTF-8; empty for a terminal without Wi-Fi.</summary>
    string WifiName { get; }

    /// <summary>8 to 63 characters; empty for an open network.</summary>
    string WifiPassword { get; }

    /// <summary>"zh" or "en".</summary>
    string Language { get; }

    /// <summary>The province whose lists come first, a code of GB/T 2260 such as 320000; 0 when not set.</summary>
    int HomeRegion { get; }

    /// <summary>
    /// Where lists are fetched: "http://" or "https://", host, path, without a slash at the end; empty when not set.
    /// </summary>
    string Publisher { get; }

    /// <summary>Where the authority's service is, in the same form; empty when not set.</summary>
    string Service { get; }

    /// <summary>Host name of an SNTP server; empty when not set.</summary>
    string TimeServer { get; }

    /// <summary>The number of the phrase that says what is wrong with the settings; 0 when nothing is.</summary>
    int Fault { get; }

    /// <summary>Keeps another language through power loss.</summary>
    /// <param name="language">"zh" or "en".</param>
    /// <returns>False for another word, and when the flash does not take it; the language is then as before.</returns>
    bool SetLanguage(string language);
}
