using System;
using System.Device.Wifi;
using System.Net.NetworkInformation;

namespace ELicense.Hal.Esp32.Network;

/// <summary>
/// The ESP32's Wi-Fi as a station. It associates by <see cref="WifiAdapter"/>, which says why it could not and keeps no second
/// copy of the password in flash, as nanoFramework's WifiNetworkHelper does.
/// </summary>
public sealed class WifiNetwork : INetwork
{
    private const string NoAddress = "0.0.0.0";
    private const int Poll = 100;

    private readonly string _name;
    private readonly string _password;
    private readonly IMonotonicClock _clock;
    private WifiAdapter _adapter;
    private NetworkState _state = NetworkState.Off;

    /// <param name="name">The network's; null or empty when none is configured.</param>
    /// <param name="password">Null or empty for an open network.</param>
    /// <param name="clock">Measures the time-out.</param>
    public WifiNetwork(string name, string password, IMonotonicClock clock)
    {
        _name = name;
        _password = password == null ? "" : password;
        _clock = clock;
    }

    /// <inheritdoc/>
    public NetworkState State
    {
        get
        {
            if (_state == NetworkState.Joined && !HasAddress())
            {
                _state = NetworkState.OutOfRange;
            }

            return _state;
        }
    }

    /// <inheritdoc/>
    /// <remarks>An association that has begun is not cut short: the ESP32 takes up to 20 seconds for it.</remarks>
    public bool Join(int timeout)
    {
        long end = _clock.Milliseconds + timeout;
        if (_name == null || _name.Length == 0)
        {
            return false;
        }

        _state = NetworkState.Joining;
        _state = Associate();
        if (_state != NetworkState.Joined)
        {
            return false;
        }

        while (!HasAddress())
        {
            if (_clock.Milliseconds >= end)
            {
                Leave();
                _state = NetworkState.Refused;
                return false;
            }

            _clock.Wait(Poll);
        }

        return true;
    }

    /// <inheritdoc/>
    public void Leave()
    {
        try
        {
            if (_adapter != null)
            {
                _adapter.Disconnect();
            }
        }
        catch (SystemException)
        {
            // It was not in a network.
        }

        _state = NetworkState.Off;
    }

    private NetworkState Associate()
    {
        try
        {
            if (_adapter == null)
            {
                _adapter = WifiAdapter.FindAllAdapters()[0];
            }

            switch (_adapter.Connect(_name, WifiReconnectionKind.Manual, _password).ConnectionStatus)
            {
                case WifiConnectionStatus.Success: return NetworkState.Joined;
                case WifiConnectionStatus.InvalidCredential: return NetworkState.Refused;
                case WifiConnectionStatus.AccessRevoked: return NetworkState.Refused;
                case WifiConnectionStatus.UnsupportedAuthenticationProtocol: return NetworkState.Refused;
                default: return NetworkState.OutOfRange;
            }
        }
        catch (SystemException)
        {
            return NetworkState.OutOfRange;
        }
    }

    private static bool HasAddress()
    {
        try
        {
            NetworkInterface[] interfaces = NetworkInterface.GetAllNetworkInterfaces();
            for (int i = 0; i < interfaces.Length; i++)
            {
                if (interfaces[i].NetworkInterfaceType == NetworkInterfaceType.Wireless80211)
                {
                    string address = interfaces[i].IPv4Address;
                    return address != null && address.Length > 0 && address != NoAddress;
                }
            }
        }
        catch (SystemException)
        {
            // The interface is not up.
        }

        return false;
    }
}
