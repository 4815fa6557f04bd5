using System;
using System.Collections;
using System.Text;
using nanoFramework.Json;

namespace ELicense.Hal.Esp32;

/// <summary>
/// The settings in the file terminal.json (docs/provisioning.md), which the owner writes and this never does; a language chosen
/// on the terminal is a record of its own. The file is anybody's: it is bounded before the library sees it, and each value is
/// judged alone.
/// </summary>
public sealed class JsonSettings : ISettings
{
    public const string FileName = "terminal.json";
    public const string LanguageRecord = "language";

    /// <summary>Phrase: there is no file.</summary>
    public const int Missing = 1210;

    /// <summary>Phrase: the file is too large, or not a flat JSON object.</summary>
    public const int Unreadable = 1211;

    /// <summary>Phrase: a value is of the wrong type or form; the default is used in its place.</summary>
    public const int ValueWrong = 1212;

    private const int LongestFile = 2048;
    private const string Chinese = "zh";

    private readonly IStore _store;

    public JsonSettings(IStore store)
    {
        _store = store;
        Hashtable values = Parse(Text());
        WifiName = SettingRules.Text(values, "wifiName", 32);
        WifiPassword = SettingRules.Text(values, "wifiPassword", 63);
        Publisher = SettingRules.Text(values, "publisher", 128);
        Service = SettingRules.Text(values, "service", 128);
        TimeServer = SettingRules.Text(values, "timeServer", 64);
        HomeRegion = SettingRules.Region(values, "homeRegion");
        Language = SettingRules.Text(values, "language", 2);
        Check();
        string chosen = Chosen();
        Language = chosen == null ? Language : chosen;
    }

    public string WifiName { get; private set; }

    public string WifiPassword { get; private set; }

    public string Language { get; private set; }

    public int HomeRegion { get; private set; }

    public string Publisher { get; private set; }

    public string Service { get; private set; }

    public string TimeServer { get; private set; }

    public int Fault { get; private set; }

    public bool SetLanguage(string language)
    {
        if (!SettingRules.IsLanguage(language) || !_store.Replace(LanguageRecord, Encoding.UTF8.GetBytes(language)))
        {
            return false;
        }

        Language = language;
        return true;
    }

    private string Text()
    {
        int length = _store.Length(FileName);
        if (length < 0)
        {
            Fault = Missing;
            return null;
        }

        byte[] file = new byte[length > LongestFile ? 0 : length];
        if (file.Length == 0 || _store.Read(FileName, 0, file, 0, length) != length || !SettingRules.IsFlat(file))
        {
            Fault = Unreadable;
            return null;
        }

        return Encoding.UTF8.GetString(file, 0, length);
    }

    // The library tells of a bad text by an exception, and of which kind depends on what is bad.
    private Hashtable Parse(string text)
    {
        if (text == null)
        {
            return new Hashtable();
        }

        try
        {
            return (Hashtable)JsonConvert.DeserializeObject(text, typeof(Hashtable));
        }
        catch (Exception)
        {
            Fault = Unreadable;
            return new Hashtable();
        }
    }

    // Null stands for a value that was there and wrong.
    private void Check()
    {
        WifiName = Or(WifiName, "", WifiName != null);
        WifiPassword = Or(WifiPassword, "", WifiPassword == "" || (WifiPassword != null && WifiPassword.Length >= 8));
        Publisher = Or(Publisher, "", Publisher == "" || SettingRules.IsAddress(Publisher));
        Service = Or(Service, "", Service == "" || SettingRules.IsAddress(Service));
        TimeServer = Or(TimeServer, "", TimeServer == "" || SettingRules.IsHost(TimeServer, 0));
        Language = Language == "" ? Chinese : Or(Language, Chinese, SettingRules.IsLanguage(Language));
        if (HomeRegion < 0)
        {
            HomeRegion = 0;
            Fault = ValueWrong;
        }
    }

    private string Or(string value, string otherwise, bool isRight)
    {
        if (!isRight)
        {
            Fault = ValueWrong;
        }

        return isRight ? value : otherwise;
    }

    private string Chosen()
    {
        byte[] record = _store.ReadRecord(LanguageRecord);
        string language = record == null || record.Length != 2 ? null : Encoding.UTF8.GetString(record, 0, 2);
        return SettingRules.IsLanguage(language) ? language : null;
    }
}
