using ELicense.Hal;

namespace ELicense.Terminal;

/// <summary>One of each contract: what a board gives to the terminal. Whoever puts a terminal together fills in all of them.</summary>
public sealed class Peripherals
{
    public ICodeScanner Scanner;
    public IButtons Buttons;
    public IDisplay Display;
    public ISignal Signal;
    public IClock Clock;
    public IMonotonicClock Uptime;
    public IBattery Battery;
    public IPower Power;
    public INetwork Network;
    public IStore Store;
    public IKeyedHash Hash;
    public IDeviceIdentity Identity;
}
