using System.Text;
using ELicense.Hal.Esp32;
using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Hal;

/// <summary>terminal.json in every state that its owner, or anybody, can bring it into.</summary>
public class JsonSettingsTest
{
    private const string Whole = """
        {
          "homeRegion": 320000,
          "language": "en",
          "wifiName": "样本网络 {1}",
          "wifiPassword": "a\"{[\\ 8+",
          "publisher": "http://lists.example.org:8080/elc",
          "service": "https://service.example.org",
          "timeServer": "time.example.org"
        }
        """;

    private readonly MemoryStore _store = new();

    [Fact]
    public void EverySettingIsRead()
    {
        JsonSettings settings = Read(Whole);
        Assert.Equal(0, settings.Fault);
        Assert.Equal(
            (320000, "en", "样本网络 {1}", "a\"{[\\ 8+"),
            (settings.HomeRegion, settings.Language, settings.WifiName, settings.WifiPassword));
        Assert.Equal(("http://lists.example.org:8080/elc", "https://service.example.org", "time.example.org"),
            (settings.Publisher, settings.Service, settings.TimeServer));
    }

    [Fact]
    public void WithoutAFileThereAreDefaultsAndItSaysSo()
    {
        JsonSettings settings = new(_store);
        AssertDefaults(settings);
        Assert.Equal(JsonSettings.Missing, settings.Fault);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"unknown":1,"debug":true,"skipChecks":"all","rootKey":"AAAA","policy":0}""")]
    public void WhatIsNotThereIsDefault(string json)
    {
        JsonSettings settings = Read(json);
        AssertDefaults(settings);
        Assert.Equal(0, settings.Fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"language\":\"en\"")]
    [InlineData("{\"language\":\"en\",\"language\":\"zh\"}")]
    [InlineData("{\"wifiName\":{\"a\":1}}")]
    [InlineData("{\"wifiName\":[1]}")]
    [InlineData("{\"homeRegion\":3200x0}")]
    [InlineData("{\"a\":\"\\")]
    [InlineData("{} trailing")]
    public void AFileThatIsNoFlatObjectIsUnreadable(string json)
    {
        JsonSettings settings = Read(json);
        AssertDefaults(settings);
        Assert.Equal(JsonSettings.Unreadable, settings.Fault);
    }

    [Theory]
    [InlineData("\"homeRegion\":\"320000\"")]
    [InlineData("\"homeRegion\":320100")]
    [InlineData("\"homeRegion\":-320000")]
    [InlineData("\"homeRegion\":99999999999999999999")]
    [InlineData("\"homeRegion\":3.2e5")]
    [InlineData("\"homeRegion\":null")]
    [InlineData("\"language\":\"fr\"")]
    [InlineData("\"language\":7")]
    [InlineData("\"wifiName\":false")]
    [InlineData("\"wifiName\":\"一二三四五六七八九十一\"")]
    [InlineData("\"wifiPassword\":\"short\"")]
    [InlineData("\"wifiPassword\":\"a\\u0000bcdefgh\"")]
    [InlineData("\"publisher\":\"ftp://example.org\"")]
    [InlineData("\"publisher\":\"http://\"")]
    [InlineData("\"publisher\":\"http://example.org/\"")]
    [InlineData("\"service\":\"https://exa mple.org\"")]
    [InlineData("\"timeServer\":\"\\r\\nexample.org\"")]
    public void AValueOfTheWrongTypeOrFormIsDefaultAndTheOthersCount(string wrong)
    {
        JsonSettings settings = Read("{" + wrong + ",\"language2\":\"x\"}");
        AssertDefaults(settings);
        Assert.Equal(JsonSettings.ValueWrong, settings.Fault);
        if (!wrong.Contains("wifiName", StringComparison.Ordinal))
        {
            Assert.Equal("SPECIMEN", Read("{" + wrong + ",\"wifiName\":\"SPECIMEN\"}").WifiName);
        }
    }

    [Fact]
    public void SizeAndDepthAreBounded()
    {
        string padding = new(' ', 2048 - 2);
        Assert.Equal(0, Read("{" + padding + "}").Fault);
        Assert.Equal(JsonSettings.Unreadable, Read("{" + padding + " }").Fault);
        Assert.Equal(JsonSettings.Unreadable, Read(new string('{', 2000)).Fault);
        Assert.Equal(JsonSettings.Unreadable, Read(new string('[', 2000)).Fault);
        _store.Files[JsonSettings.FileName] = new byte[10_000_000];
        Assert.Equal(JsonSettings.Unreadable, new JsonSettings(_store).Fault);
    }

    [Fact]
    public void NoiseIsAnAnswerToo()
    {
        Random random = new(1);
        byte[] whole = Encoding.UTF8.GetBytes(Whole);
        for (int i = 0; i < 5000; i++)
        {
            byte[] noise = (byte[])whole.Clone();
            for (int k = random.Next(1, 6); k > 0; k--)
            {
                noise[random.Next(noise.Length)] = (byte)random.Next(256);
            }

            _store.Files[JsonSettings.FileName] = noise[..random.Next(noise.Length + 1)];
            JsonSettings settings = new(_store);
            Assert.Contains(settings.Language, (string[])["zh", "en"]);
            Assert.InRange(settings.HomeRegion, 0, 820000);
        }
    }

    [Fact]
    public void ALanguageChosenOnTheTerminalSurvives()
    {
        JsonSettings settings = Read(Whole);
        Assert.True(settings.SetLanguage("zh"));
        Assert.Equal("zh", settings.Language);
        Assert.Equal(("zh", 0), (new JsonSettings(_store).Language, new JsonSettings(_store).Fault));
        Assert.False(settings.SetLanguage("fr"));
        _store.IsFull = true;
        Assert.False(settings.SetLanguage("en"));
        Assert.Equal("zh", settings.Language);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(14)]
    [InlineData(int.MaxValue)]
    public void ACutWhileALanguageIsChosenLeavesTheOldOrTheNew(int tornBytes)
    {
        for (int cut = 0; cut < 10; cut++)
        {
            using ELicense.Simulator.Board.Storage.Flash flash = new(ELicense.Simulator.Board.Storage.Flash.SmallCapacity);
            FlashStore store = TestStore.On(flash);
            store.Append(JsonSettings.FileName, Encoding.UTF8.GetBytes(Whole));
            Assert.True(new JsonSettings(store).SetLanguage("zh"));
            JsonSettings settings = new(store);
            flash.CutPowerAfter(cut, tornBytes);
            settings.SetLanguage("en");
            flash.Restart();
            Assert.Contains(new JsonSettings(store).Language, (string[])["zh", "en"]);
            Assert.Equal("SPECIMEN", Read("{\"wifiName\":\"SPECIMEN\"}").WifiName);
        }
    }

    [Fact]
    public void NothingInItCanWeakenACheck()
    {
        string[] known = ["HomeRegion", "Language", "Publisher", "Service", "TimeServer", "WifiName", "WifiPassword"];
        IEnumerable<string> names = typeof(ELicense.Hal.ISettings).GetProperties().Select(property => property.Name);
        Assert.Equal([.. known, "Fault"], names.OrderBy(name => name == "Fault").ThenBy(name => name, StringComparer.Ordinal));
        Type[] judges = typeof(Checkpoint).Assembly.GetTypes();
        Assert.DoesNotContain(judges.SelectMany(type => type.GetConstructors()).SelectMany(made => made.GetParameters()),
            parameter => parameter.ParameterType == typeof(ELicense.Hal.ISettings));
        TestTerminal terminal = new();
        string forged = terminal.Show(terminal.Credential(1), terminal.Clock.UnixTime - 3600);
        Verdict before = terminal.Start().Examine(forged).Verdict;
        const string Weak = """{"proofFresh":99999,"skip":true,"trust":"all","language":"en"}""";
        terminal.Store.Files[JsonSettings.FileName] = Encoding.UTF8.GetBytes(Weak);
        Assert.Equal((Verdict.NotValid, before), (terminal.Restart().Examine(forged).Verdict, before));
    }

    private JsonSettings Read(string json)
    {
        _store.Files[JsonSettings.FileName] = Encoding.UTF8.GetBytes(json);
        return new JsonSettings(_store);
    }

    private static void AssertDefaults(JsonSettings settings) => Assert.Equal(
        ("zh", 0, "", "", "", "", ""),
        (settings.Language, settings.HomeRegion, settings.WifiName, settings.WifiPassword,
            settings.Publisher, settings.Service, settings.TimeServer));
}
