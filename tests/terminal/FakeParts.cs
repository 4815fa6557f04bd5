using ELicense.Hal;

namespace ELicense.Tests.Terminal;

/// <summary>Time that passes only while somebody waits.</summary>
internal sealed class FakeUptime : IMonotonicClock
{
    public long Milliseconds { get; set; }

    public void Wait(int milliseconds) => Milliseconds += milliseconds;
}

/// <summary>Codes in a row; waiting for one takes time.</summary>
internal sealed class FakeScanner(FakeUptime uptime) : ICodeScanner
{
    public Queue<string> Codes { get; } = new();

    public bool IsTriggered { get; private set; }

    public bool IsWorking { get; set; } = true;

    public string Next(int timeout)
    {
        if (Codes.TryDequeue(out var code))
        {
            return code;
        }

        uptime.Wait(timeout);
        return null!;
    }

    public void Trigger(bool on) => IsTriggered = on;

    public void Aim(bool on)
    {
    }
}

internal sealed class FakeButtons(FakeUptime uptime) : IButtons
{
    public Queue<ButtonPress> Presses { get; } = new();

    public ButtonPress Next(int timeout)
    {
        if (Presses.TryDequeue(out var press))
        {
            return press;
        }

        uptime.Wait(timeout);
        return ButtonPress.None;
    }
}

/// <summary>A panel that takes as long as a real one, and remembers how it was refreshed.</summary>
internal sealed class FakeDisplay(FakeUptime uptime, int width, int height) : IDisplay
{
    public int Width => width;

    public int Height => height;

    public byte[] Picture { get; private set; } = [];

    public List<bool> Refreshes { get; } = [];

    public bool IsWorking { get; set; } = true;

    public bool IsLit { get; private set; }

    public bool Show(byte[] picture, bool full)
    {
        uptime.Wait(full ? 2000 : 400);
        if (IsWorking)
        {
            Picture = [.. picture];
            Refreshes.Add(full);
        }

        return IsWorking;
    }

    public void FrontLight(bool on) => IsLit = on;
}

internal sealed class FakeSignal(FakeUptime uptime) : ISignal
{
    public List<(SignalPattern Pattern, long At)> Played { get; } = [];

    public void Play(SignalPattern pattern) => Played.Add((pattern, uptime.Milliseconds));
}

internal sealed class FakeBattery : IBattery
{
    public int Percent { get; set; } = 80;

    public bool IsCharging { get; set; }
}

internal sealed class FakePower(FakeUptime uptime) : IPower
{
    public int Dozes { get; private set; }

    public bool Doze(int milliseconds)
    {
        Dozes++;
        uptime.Wait(milliseconds);
        return false;
    }
}

internal sealed class FakeNetwork : INetwork
{
    public NetworkState State { get; set; } = NetworkState.Off;

    public bool Join(int timeout) => State == NetworkState.Joined;

    public void Leave() => State = NetworkState.Off;
}

internal sealed class FakeLink : IServiceLink
{
    public int Asked { get; private set; }

    public int LastStatus => 0;

    public byte[] Post(string path, byte[] message, int limit, int timeout)
    {
        Asked++;
        return null!;
    }
}

/// <summary>A publisher that is never reached.</summary>
internal sealed class FakeSource : IListSource, IListAnswer, ITimeServer, ICipher
{
    public int Status => 0;

    public string EntityTag => null!;

    public int Position => -1;

    public int Length => -1;

    public int RetryAfter => 0;

    public IListAnswer Get(string path, string entityTag, int position, int timeout) => this;

    public int Read(byte[] buffer, int offset, int count) => -1;

    public void Close()
    {
    }

    public long Ask(int timeout) => 0;

    public byte[] Decrypt(byte[] key, byte[] vector, byte[] data) => data;
}

internal sealed class FakeSettings : ISettings
{
    public string WifiName => "SPECIMEN-STATION";

    public string WifiPassword => "";

    public string Language { get; private set; } = "zh";

    public int HomeRegion => 320000;

    public string Publisher => "http://lists.example.org";

    public string Service => "";

    public string TimeServer => "";

    public int Fault { get; set; }

    public bool SetLanguage(string language)
    {
        Language = language;
        return true;
    }
}
