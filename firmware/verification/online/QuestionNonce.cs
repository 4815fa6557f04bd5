using System;
using ELicense.Hal;

namespace ELicense.Verification.Online;

/// <summary>
/// Numbers for questions, none of them ever used twice: HMAC(device secret, use counter, time), because the device has no secure
/// random. The counter is stored as used up before the number leaves, so a power cut cannot bring one back.
/// </summary>
internal sealed class QuestionNonce
{
    private const string RecordName = "question";
    private const int CounterLength = 8;

    // A number is used up with the flash written once in so many questions.
    private const int Reserve = 32;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly IDeviceIdentity _identity;

    // "ELC1-ask". The challenge hashes 16 bytes under the same secret; these are 24, so neither gives the other away.
    private readonly byte[] _purpose = { 0x45, 0x4C, 0x43, 0x31, 0x2D, 0x61, 0x73, 0x6B };
    private long _counter;
    private long _reserved;

    internal QuestionNonce(IStore store, IKeyedHash hash, IDeviceIdentity identity)
    {
        _store = store;
        _hash = hash;
        _identity = identity;
        byte[] record = store.ReadRecord(RecordName);
        _counter = record != null && record.Length == CounterLength ? BitConverter.ToInt64(record, 0) : 0L;
        _reserved = _counter;
    }

    /// <summary>
    /// The next one, 16 bytes; null on a terminal without identity or one whose store does not take the counter.
    /// </summary>
    /// <param name="now">What the clock says, right or wrong. Seconds.</param>
    internal byte[] Next(long now)
    {
        if (_identity.Secret == null || !Count())
        {
            return null;
        }

        byte[] input = new byte[24];
        Array.Copy(_purpose, 0, input, 0, _purpose.Length);
        Array.Copy(BitConverter.GetBytes(_counter), 0, input, 8, CounterLength);
        Array.Copy(BitConverter.GetBytes(now), 0, input, 16, 8);
        byte[] nonce = new byte[OnlineQuestion.NonceLength];
        Array.Copy(_hash.Compute(_identity.Secret, input), 0, nonce, 0, nonce.Length);
        return nonce;
    }

    private bool Count()
    {
        if (_counter == _reserved)
        {
            if (!_store.Replace(RecordName, BitConverter.GetBytes(_reserved + Reserve)))
            {
                return false;
            }

            _reserved += Reserve;
        }

        _counter++;
        return true;
    }
}
