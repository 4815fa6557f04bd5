using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ELicense.Hal.Esp32;
using ELicense.Simulator.Authority.Store;
using ELicense.Terminal.Access;
using ELicense.Terminal.Service;

namespace ELicense.Simulator.Authority.Service;

/// <summary>
/// Reads what terminals post (docs/audit.md): refuses a terminal that is not registered, a tag that does not fit message and
/// path, and a counter that was used. Whoever calls takes care that one message at a time comes to the store.
/// </summary>
public sealed class DeviceMessageReader(AuthorityStore store)
{
    private const int LongestId = 32;

    /// <summary>Reads a message.</summary>
    /// <param name="path">Where it was posted, relative to the service's address, such as "audit".</param>
    /// <param name="message">As it came, of any length and content.</param>
    /// <returns>Null when it does not count; the sender is not told why.</returns>
    public DeviceRequest? Read(string path, byte[] message)
    {
        if (Frame.Of(message) is not { } frame || store.Devices.Find(frame.Id) is not { } device)
        {
            return null;
        }

        NativeKeyedHash hash = new();
        byte[] key = DeviceKey.Derive(hash, device, DeviceKey.Message);
        int length = message.Length - DeviceMessage.TagLength;
        byte[] tag = DeviceMessage.TagOf(hash, key, path, message, length);

        // The counter last: a message that is not the terminal's must not use one up.
        bool isGenuine = CryptographicOperations.FixedTimeEquals(tag, message.AsSpan(length));
        return isGenuine && store.Devices.TakeCounter(frame.Id, frame.Counter)
            ? new DeviceRequest(device, message, message[frame.BodyOffset..length])
            : null;
    }

    private sealed record Frame(string Id, long Counter, int BodyOffset)
    {
        internal static Frame? Of(ReadOnlySpan<byte> message)
        {
            int idLength = message.Length < DeviceMessage.IdOffset ? 0 : message[1];
            int bodyOffset = DeviceMessage.IdOffset + idLength + DeviceMessage.CounterLength;
            int bodyLength = message.Length - DeviceMessage.TagLength - bodyOffset;
            if (idLength is 0 or > LongestId || message[0] != DeviceMessage.Version
                || bodyLength is < 0 or > DeviceMessage.LongestBody)
            {
                return null;
            }

            string id = Encoding.UTF8.GetString(message.Slice(DeviceMessage.IdOffset, idLength));
            long counter = BinaryPrimitives.ReadInt64LittleEndian(message[(DeviceMessage.IdOffset + idLength)..]);
            return new Frame(id, counter, bodyOffset);
        }
    }
}
