using ELicense.Hal;

namespace NFProjTools.Scenarios;

/// <summary>The parts of a board with which nothing is wrong and where nothing happens but what is pressed.</summary>
internal sealed class SilentBoard(bool isSmall)
    : ICodeScanner, IButtons, IDisplay, ISignal, IMonotonicClock, IBattery, IPower, INetwork, IListSource, ICipher, ITimeServer, IServiceLink, ISettings
{
    public Queue<ButtonPress> Presses { get; } = new();

    public int Width => isSmall ? 200 : 400;

    public int Height => isSmall ? 200 : 300;

    public long Milliseconds => 0;

    public int Percent => 80;

    public bool IsCharging => false;

    public bool IsWorking => true;

    public NetworkState State => NetworkState.Off;

    public int LastStatus => 0;

    public string WifiName => "";

    public string WifiPassword => "";

    public string Language => "zh";

    public int HomeRegion => Province.Region;

    public string Publisher => "";

    public string Service => "";

    public string TimeServer => "";

    public int Fault => 0;

    public string Next(int timeout) => null!;

    ButtonPress IButtons.Next(int timeout) => Presses.TryDequeue(out var press) ? press : ButtonPress.None;

    public void Trigger(bool on)
    {
    }

    public void Aim(bool on)
    {
    }

    public bool Show(byte[] picture, bool full) => true;

    public void FrontLight(bool on)
    {
    }

    public void Play(SignalPattern pattern)
    {
    }

    public void Wait(int milliseconds)
    {
    }

    public bool Doze(int milliseconds) => false;

    public bool Join(int timeout) => false;

    public void Leave()
    {
    }

    public IListAnswer Get(string path, string entityTag, int position, int timeout) => null!;

    public byte[] Decrypt(byte[] key, byte[] vector, byte[] data) => data;

    public long Ask(int timeout) => 0;

    public byte[] Post(string path, byte[] message, int limit, int timeout) => null!;

    public bool SetLanguage(string language) => false;
}
