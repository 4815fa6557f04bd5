using System;
using ELicense.Hal;

namespace ELicense.Verification.Holder;

/// <summary>
/// Six digits that the driver types and the phone signs, for when the clocks of phone and terminal disagree. They come from
/// HMAC(device secret, use counter, time) and not from chance, because the device has no secure random; the counter is stored
/// before they are shown, so a power cut cannot bring digits back. One challenge is open at a time; an answer uses it up.
/// </summary>
public sealed class Challenge
{
    private const string RecordName = "challenge";
    private const int Million = 1000000;

    // The record: use counter (8 bytes), time of opening (8), stop (4), digits (4); digits are NotOpen when none is open.
    private const int TimeOffset = 8;
    private const int StopOffset = 16;
    private const int DigitsOffset = 20;
    private const int RecordLength = 24;
    private const int NotOpen = -1;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly IDeviceIdentity _identity;
    private long _counter;
    private long _openedAt;
    private int _stop;
    private int _digits = NotOpen;

    public Challenge(IStore store, IKeyedHash hash, IDeviceIdentity identity)
    {
        _store = store;
        _hash = hash;
        _identity = identity;
        byte[] record = store.ReadRecord(RecordName);
        if (record != null && record.Length == RecordLength)
        {
            _counter = BitConverter.ToInt64(record, 0);
            _openedAt = BitConverter.ToInt64(record, TimeOffset);
            _stop = BitConverter.ToInt32(record, StopOffset);
            _digits = BitConverter.ToInt32(record, DigitsOffset);
        }
    }

    /// <summary>The number of the stop at which the open challenge was shown; -1 when none can still be answered.</summary>
    /// <param name="now">What the clock says, right or wrong: only the interval counts. Seconds.</param>
    /// <param name="lifetime">Seconds within which it must be answered.</param>
    public int OpenAtStop(long now, int lifetime)
    {
        return IsOpen(now, lifetime) ? _stop : -1;
    }

    /// <summary>Opens a challenge and closes the one before it.</summary>
    /// <returns>Six digits; null on a terminal without identity or one whose store does not take the counter.</returns>
    public string Open(long now, int stop)
    {
        if (_identity.Secret == null)
        {
            return null;
        }

        _counter++;
        _openedAt = now;
        _stop = stop;
        _digits = NextDigits();
        if (!Save())
        {
            _digits = NotOpen;
            return null;
        }

        return _digits.ToString("D6");
    }

    /// <summary>Judges signed digits; a right answer closes the challenge.</summary>
    public ChallengeAnswer Answer(string digits, long now, int stop, int lifetime)
    {
        if (!IsOpen(now, lifetime) || stop != _stop || digits != _digits.ToString("D6"))
        {
            return ChallengeAnswer.NotAsked;
        }

        _digits = NotOpen;
        return Save() ? ChallengeAnswer.Right : ChallengeAnswer.NotAsked;
    }

    private bool IsOpen(long now, int lifetime)
    {
        return _digits != NotOpen && now >= _openedAt && now - _openedAt <= lifetime;
    }

    private int NextDigits()
    {
        byte[] input = new byte[16];
        Array.Copy(BitConverter.GetBytes(_counter), 0, input, 0, 8);
        Array.Copy(BitConverter.GetBytes(_openedAt), 0, input, 8, 8);
        byte[] mac = _hash.Compute(_identity.Secret, input);
        int value = ((mac[0] & 0x7F) << 24) | (mac[1] << 16) | (mac[2] << 8) | mac[3];
        return value % Million;
    }

    private bool Save()
    {
        byte[] record = new byte[RecordLength];
        Array.Copy(BitConverter.GetBytes(_counter), 0, record, 0, 8);
        Array.Copy(BitConverter.GetBytes(_openedAt), 0, record, TimeOffset, 8);
        Array.Copy(BitConverter.GetBytes(_stop), 0, record, StopOffset, 4);
        Array.Copy(BitConverter.GetBytes(_digits), 0, record, DigitsOffset, 4);
        return _store.Replace(RecordName, record);
    }
}
