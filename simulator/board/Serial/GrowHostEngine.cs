namespace ELicense.Simulator.Board.Serial;

/// <summary>
/// M5Stack's Atom QR-CODE, GM67, GM72: GROW's host commands, by the user manuals. It sleeps when it is left alone; the byte that
/// wakes it is lost, and so is what follows within 50 ms.
/// </summary>
public sealed class GrowHostEngine : ScanEngine
{
    private const byte Parameters = 0xC6;
    private const byte Start = 0xE4;
    private const byte Stop = 0xE5;
    private const int HostMode = 8;
    private const int TriggerMode = 0x8A;
    private const int LookTenths = 0x88;
    private const int BaudCode = 0x9C;
    private const int SettingCodes = 0xEC;
    private const int AimMode = 0xF203;
    private const int Terminator = 0xF205;
    private const int Enclosure = 0xF2B7;
    private const int Factory = 0xF2FF;
    private const byte Kept = 0x08;
    private const int WakeMilliseconds = 45;
    private const int IdleMilliseconds = 3000;
    private const int PauseMilliseconds = 400;
    private const string SettingMark = "^#SC^";

    private static readonly int[] s_bauds = [4800, 9600, 19200, 38400, 57600, 115200];
    private static readonly string[] s_tails = ["", "\r\n", "\r", "\t", "\r\r", "\r\n\r\n"];

    /// <summary>Setting codes that anybody can print, from the setting manual.</summary>
    private static readonly Dictionary<string, (int Parameter, byte Value)> s_settings = new()
    {
        ["2050204"] = (TriggerMode, 4),
        ["2050208"] = (TriggerMode, HostMode),
        ["3030050"] = (Terminator, 0),
        ["3030051"] = (Terminator, 1),
    };

    private readonly List<byte> _order = [];
    private Dictionary<int, byte> _kept = [];
    private Dictionary<int, byte> _settings = [];
    private long _heardAt;
    private long _awakeAt;

    public GrowHostEngine(CircuitBoard board, string port, EngineCamera camera)
        : base(board, port, camera)
    {
    }

    /// <inheritdoc/>
    public override bool IsAiming => Setting(AimMode, 0) switch { 1 => true, 0 => IsLooking, _ => false };

    /// <inheritdoc/>
    protected override int Baud => s_bauds[Math.Clamp(Setting(BaudCode, 6) - 5, 0, s_bauds.Length - 1)];

    /// <inheritdoc/>
    protected override byte[] Head => (Setting(Enclosure, 0) & 1) != 0 ? [0x02] : [];

    /// <inheritdoc/>
    protected override byte[] Tail => [.. s_tails[Math.Min(Setting(Terminator, 1), s_tails.Length - 1)].Select(c => (byte)c)];

    /// <inheritdoc/>
    protected override bool TakesTrigger => Setting(TriggerMode, 0) == HostMode;

    /// <inheritdoc/>
    protected override int LookMilliseconds => Setting(LookTenths, 30) * 100;

    /// <inheritdoc/>
    protected override void LoadSettings()
    {
        _order.Clear();
        _settings = new(_kept);
    }

    /// <inheritdoc/>
    protected override bool IsSettingCode(string text)
    {
        if (!text.StartsWith(SettingMark, StringComparison.Ordinal) || Setting(SettingCodes, 1) == 0)
        {
            return false;
        }

        if (s_settings.TryGetValue(text[SettingMark.Length..], out (int Parameter, byte Value) setting))
        {
            _kept[setting.Parameter] = _settings[setting.Parameter] = setting.Value;
        }

        return true;
    }

    /// <inheritdoc/>
    protected override void Take(byte value)
    {
        long pause = Milliseconds - _heardAt;
        _heardAt = Milliseconds;
        if (pause > IdleMilliseconds && !IsLooking)
        {
            _awakeAt = Milliseconds + WakeMilliseconds;
        }

        if (Milliseconds < _awakeAt)
        {
            return;
        }

        if (pause > PauseMilliseconds)
        {
            _order.Clear();
        }

        _order.Add(value);
        while (_order.Count > 0 && !CanBegin())
        {
            _order.RemoveAt(0);
        }

        if (_order.Count > 0 && _order.Count == _order[0] + 2)
        {
            byte[] order = [.. _order];
            _order.Clear();
            Obey(order);
        }
    }

    private int Setting(int parameter, byte factory) => _settings.GetValueOrDefault(parameter, factory);

    /// <summary>Length of what precedes the checksum, order, 04.</summary>
    private bool CanBegin() =>
        _order[0] is >= 4 and <= 16
        && (_order.Count < 2 || _order[1] is Parameters or Start or Stop)
        && (_order.Count < 3 || _order[2] == 4);

    private void Obey(byte[] order)
    {
        if ((order[..^2].Sum(b => b) + ((order[^2] << 8) | order[^1]) & 0xFFFF) != 0)
        {
            Refuse(1);
            return;
        }

        switch (order[1])
        {
            case Start when !TakesTrigger:
                Refuse(6);
                break;
            case Parameters when order[0] >= 7:
                Set(order[5..^2], (order[3] & Kept) != 0);
                break;
            case Parameters:
                Refuse(2);
                break;
            default:
                Answer(Framed([4, 0xD0, 0, 0]));
                Look(order[1] == Start);
                break;
        }
    }

    private void Set(byte[] setting, bool isKept)
    {
        int oldBaud = Baud;
        int parameter = setting[..^1].Aggregate(0, (name, b) => (name << 8) | b);
        if (parameter == Factory)
        {
            _kept = [];
            _settings = [];
        }
        else
        {
            _settings[parameter] = setting[^1];
            if (isKept)
            {
                _kept[parameter] = setting[^1];
            }
        }

        ChangeBaud(oldBaud, Framed([4, 0xD0, 0, 0]));
    }

    private void Refuse(byte cause) => Answer(Framed([5, 0xD1, 0, 0, cause]));

    private static byte[] Framed(byte[] body)
    {
        int sum = -body.Sum(b => b);
        return [.. body, (byte)(sum >> 8), (byte)sum];
    }
}
