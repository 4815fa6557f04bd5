using ELicense.Simulator.Board.Network;

namespace System.Device.Wifi;

/// <summary>nanoFramework's Wi-Fi station, with the results that an ESP32's reason codes are turned into.</summary>
public sealed class WifiAdapter : IDisposable
{
    private WifiAdapter()
    {
    }

    public static WifiAdapter[] FindAllAdapters()
    {
        NativeCall.Begin();
        return [new WifiAdapter()];
    }

    /// <summary>Returns when the station is associated or has given up; there is no address yet.</summary>
    public WifiConnectionResult Connect(string ssid, WifiReconnectionKind reconnectionKind, string passwordCredential)
    {
        ArgumentNullException.ThrowIfNull(ssid);
        ArgumentNullException.ThrowIfNull(passwordCredential);
        ArgumentOutOfRangeException.ThrowIfNotEqual((int)reconnectionKind, (int)WifiReconnectionKind.Manual);
        NativeCall call = NativeCall.Begin();
        call.Radio.Leave();
        AccessPoint? point = call.Radio.Neighbourhood.Find(p => p.Name == ssid && p.IsInRange);
        (int duration, WifiConnectionStatus status) = point switch
        {
            null => (NetworkTiming.Scan, WifiConnectionStatus.NetworkNotAvailable),
            { IsDeaf: true } => (NetworkTiming.AssociationLimit, WifiConnectionStatus.Timeout),
            _ when point.Password != passwordCredential => (NetworkTiming.Refusal, WifiConnectionStatus.InvalidCredential),
            _ => (NetworkTiming.Association, WifiConnectionStatus.Success),
        };
        call.Last(duration);
        if (status == WifiConnectionStatus.Success)
        {
            call.Radio.Join(point!, call.Board.Time.Now);
        }

        return new WifiConnectionResult(status);
    }

    public void Disconnect() => NativeCall.Begin().Radio.Leave();

    public void Dispose()
    {
    }
}
