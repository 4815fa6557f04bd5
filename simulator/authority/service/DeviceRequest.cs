using ELicense.Hal.Esp32;
using ELicense.Terminal.Access;
using ELicense.Terminal.Service;

namespace ELicense.Simulator.Authority.Service;

/// <summary>A message that its terminal has authenticated, and that was not there before.</summary>
public sealed class DeviceRequest
{
    private readonly byte[] _message;
    private readonly RegisteredDevice _device;

    internal DeviceRequest(RegisteredDevice device, byte[] message, byte[] body)
    {
        _device = device;
        _message = message;
        Body = body;
    }

    public string DeviceId => _device.Id;

    public byte[] Body { get; }

    /// <summary>Frames an answer, as <see cref="DeviceMessage.ReadAnswer"/> takes it.</summary>
    public byte[] Answer(byte[] body)
    {
        NativeKeyedHash hash = new();
        return [.. body, .. DeviceMessage.AnswerTag(hash, DeviceKey.Derive(hash, _device, DeviceKey.Message), _message, body)];
    }
}
