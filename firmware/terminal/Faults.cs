using ELicense.Terminal.Audit;

namespace ELicense.Terminal;

/// <summary>What is wrong with the terminal itself, each with the number of its phrase, the gravest first.</summary>
public sealed class Faults
{
    public const int ScannerSilent = 910;
    public const int PanelSilent = 911;
    public const int ClockLost = 912;
    public const int FlashFull = 913;
    public const int BatteryLow = 914;
    public const int NotProvisioned = 1201;
    public const int NoRootKeys = 1202;
    public const int FontsDamaged = 1203;
    public const int FlashBroken = 918;
    public const int KeyedHashWrong = 919;
    public const int BatteryUnknown = 920;
    public const int NoPin = 1200;

    private const string RootKeys = "provisioning/roots";
    private const int LowCharge = 15;
    private const int ScarceFlash = 8192;
    private const int Maximum = 16;

    private readonly Peripherals _parts;
    private readonly Services _services;
    private readonly int[] _numbers = new int[Maximum];
    private bool _isFlashScarce;
    private bool _isFlashBroken;
    private bool _isHashWrong;

    public Faults(Peripherals parts, Services services)
    {
        _parts = parts;
        _services = services;
    }

    public int Count { get; private set; }

    /// <summary>0 when there is none.</summary>
    public int Gravest => Count == 0 ? 0 : _numbers[0];

    public int Number(int index) => _numbers[index];

    /// <summary>Looks at what is quickly seen.</summary>
    /// <param name="panelWorks">As the last refresh showed.</param>
    /// <param name="fontsWork">As they were opened.</param>
    public void Update(bool panelWorks, bool fontsWork)
    {
        Count = 0;
        AddIf(_isFlashBroken, FlashBroken);
        AddIf(_isHashWrong, KeyedHashWrong);
        AddIf(_parts.Identity.Secret == null, NotProvisioned);
        AddIf(_parts.Store.Length(RootKeys) < 0, NoRootKeys);
        AddIf(_parts.Identity.Secret != null && !_services.Lock.IsSet, NoPin);
        AddIf(!_parts.Scanner.IsWorking, ScannerSilent);
        AddIf(!panelWorks, PanelSilent);
        AddIf(!_parts.Clock.IsTrusted, ClockLost);
        AddIf(!fontsWork, FontsDamaged);
        AddIf(_services.Log.IsBroken, AuditFault.Broken);
        AddIf(_services.Log.IsFull, AuditFault.Full);
        AddIf(_isFlashScarce, FlashFull);
        AddIf(_services.Settings.Fault != 0, _services.Settings.Fault);
        int charge = _parts.Battery.Percent;
        AddIf(charge < 0, BatteryUnknown);
        AddIf(charge >= 0 && charge < LowCharge && !_parts.Battery.IsCharging, BatteryLow);
    }

    /// <summary>Tries what cannot be seen.</summary>
    public void Test()
    {
        _isFlashBroken = !SelfTest.Store(_parts.Store);
        _isHashWrong = !SelfTest.KeyedHash(_parts.Hash);
    }

    /// <summary>Looks at what takes a while: the room on the flash.</summary>
    public void UpdateSlowly()
    {
        _isFlashScarce = _parts.Store.FreeBytes < ScarceFlash;
    }

    private void AddIf(bool isSo, int number)
    {
        if (isSo)
        {
            _numbers[Count++] = number;
        }
    }
}
