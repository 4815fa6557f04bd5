using System;
using System.Text;
using ELicense.Hal;
using ELicense.Terminal.Access;

namespace ELicense.Terminal.Service;

/// <summary>
/// What a terminal sends to the authority's service (docs/audit.md): version 1 (1 byte), length of the device's id (1), id,
/// counter (8, little-endian), body, tag (32): HMAC-SHA-256 under a key of the device over the path, a zero and all before the
/// tag. The counter rises with every message, also through power cuts, so that none counts twice. It is authenticated, not
/// secret.
/// </summary>
public sealed class DeviceMessage
{
    public const int TagLength = 32;
    public const int LongestBody = 4096;

    public const int Version = 1;
    public const int IdOffset = 2;
    public const int CounterLength = 8;

    private const string RecordName = "message-counter";

    // A number is used up with the flash written once in so many messages.
    private const int Reserve = 32;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly byte[] _id;
    private readonly byte[] _key;
    private long _counter;
    private long _reserved;

    public DeviceMessage(IStore store, IKeyedHash hash, IDeviceIdentity identity)
    {
        _store = store;
        _hash = hash;
        _id = identity.Id == null ? null : Encoding.UTF8.GetBytes(identity.Id);
        _key = DeviceKey.Derive(hash, identity, DeviceKey.Message);
        byte[] record = store.ReadRecord(RecordName);
        _counter = record != null && record.Length == CounterLength ? BitConverter.ToInt64(record, 0) : 0L;
        _reserved = _counter;
    }

    /// <summary>Frames a body.</summary>
    /// <param name="path">Where it is posted, relative to the service's address, such as "audit".</param>
    /// <param name="body">At most <see cref="LongestBody"/> bytes.</param>
    /// <returns>The message; null before provisioning, and when the flash does not take the counter.</returns>
    public byte[] Write(string path, byte[] body)
    {
        if (body.Length > LongestBody)
        {
            throw new ArgumentOutOfRangeException("body");
        }

        if (_key == null || _id == null || !Count())
        {
            return null;
        }

        int length = IdOffset + _id.Length + CounterLength + body.Length;
        byte[] message = new byte[length + TagLength];
        message[0] = Version;
        message[1] = (byte)_id.Length;
        Array.Copy(_id, 0, message, IdOffset, _id.Length);
        Array.Copy(BitConverter.GetBytes(_counter), 0, message, IdOffset + _id.Length, CounterLength);
        Array.Copy(body, 0, message, length - body.Length, body.Length);
        Array.Copy(TagOf(_hash, _key, path, message, length), 0, message, length, TagLength);
        return message;
    }

    /// <summary>
    /// Reads the service's answer: a body and a tag as of a message, over an empty path, the request's tag and the body.
    /// </summary>
    /// <param name="request">What <see cref="Write"/> gave.</param>
    /// <param name="answer">What came back.</param>
    /// <returns>The body; null when it is not the authority's answer to this request.</returns>
    public byte[] ReadAnswer(byte[] request, byte[] answer)
    {
        int length = answer == null ? -1 : answer.Length - TagLength;
        if (length < 0)
        {
            return null;
        }

        byte[] body = new byte[length];
        Array.Copy(answer, 0, body, 0, length);
        byte[] tag = AnswerTag(_hash, _key, request, body);
        int difference = 0;
        for (int i = 0; i < TagLength; i++)
        {
            difference |= tag[i] ^ answer[length + i];
        }

        return difference == 0 ? body : null;
    }

    /// <summary>The tag of a message.</summary>
    public static byte[] TagOf(IKeyedHash hash, byte[] key, string path, byte[] message, int count)
    {
        byte[] name = Encoding.UTF8.GetBytes(path);
        byte[] input = new byte[name.Length + 1 + count];
        Array.Copy(name, 0, input, 0, name.Length);
        Array.Copy(message, 0, input, name.Length + 1, count);
        return hash.Compute(key, input);
    }

    /// <summary>The tag of the answer to a message.</summary>
    public static byte[] AnswerTag(IKeyedHash hash, byte[] key, byte[] request, byte[] body)
    {
        byte[] input = new byte[TagLength + body.Length];
        Array.Copy(request, request.Length - TagLength, input, 0, TagLength);
        Array.Copy(body, 0, input, TagLength, body.Length);
        return TagOf(hash, key, "", input, input.Length);
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
