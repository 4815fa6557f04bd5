using System;
using ELicense.Hal;

namespace ELicense.Terminal.Access;

/// <summary>
/// The lock of the terminal. A try is counted on flash before it is judged, so that switching off gives none back; from the
/// third wrong one on in a row each doubles the wait, which begins anew when the power comes back. A terminal without a PIN
/// stays locked.
/// </summary>
public sealed class PinLock
{
    private const string TriesRecord = "pin-tries";
    private const int FreeTries = 3;
    private const int FirstWait = 15;
    private const int LongestWait = 3600;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly IDeviceIdentity _identity;
    private readonly IMonotonicClock _time;
    private readonly byte[] _record;
    private long _waitUntil;

    public PinLock(IStore store, IKeyedHash hash, IDeviceIdentity identity, IMonotonicClock time)
    {
        _store = store;
        _hash = hash;
        _identity = identity;
        _time = time;
        _record = store.ReadRecord(PinRecord.Name);
        byte[] tries = store.ReadRecord(TriesRecord);
        WrongTries = tries != null && tries.Length == sizeof(int) ? BitConverter.ToInt32(tries, 0) : 0;
        Wait();
    }

    /// <summary>False when provisioning has set no PIN, and when its record is damaged.</summary>
    public bool IsSet => _identity.Secret != null && PinRecord.IsWhole(_record);

    public bool IsLocked { get; private set; } = true;

    /// <summary>Tries since the last right one.</summary>
    public int WrongTries { get; private set; }

    /// <summary>Seconds before the next try is taken; 0 when it is now.</summary>
    public int SecondsToWait
    {
        get
        {
            long left = _waitUntil - _time.Milliseconds;
            return left <= 0 ? 0 : (int)((left + 999) / 1000);
        }
    }

    public void Lock()
    {
        IsLocked = true;
    }

    /// <summary>Takes a try.</summary>
    /// <returns>
    /// True when the terminal is unlocked now. False for wrong digits, while <see cref="SecondsToWait"/> is not 0, and on a
    /// flash that does not take the count: tries that nobody counts would be without end.
    /// </returns>
    public bool Unlock(string digits)
    {
        if (!IsSet || SecondsToWait > 0 || !Count(WrongTries + 1))
        {
            return false;
        }

        bool isRight = PinRecord.Fits(_hash, _identity, _record, digits);
        if (isRight)
        {
            Count(0);
            IsLocked = false;
        }

        Wait();
        return isRight;
    }

    private bool Count(int tries)
    {
        if (!_store.Replace(TriesRecord, BitConverter.GetBytes(tries)))
        {
            return false;
        }

        WrongTries = tries;
        return true;
    }

    private void Wait()
    {
        int seconds = 0;
        for (int tries = FreeTries; tries <= WrongTries && seconds < LongestWait; tries++)
        {
            seconds = seconds == 0 ? FirstWait : 2 * seconds;
        }

        _waitUntil = _time.Milliseconds + 1000L * (seconds < LongestWait ? seconds : LongestWait);
    }
}
