using ELicense.Hal.Esp32;
using ELicense.Simulator.Board.Storage;

namespace ELicense.Tests.Hal;

/// <summary>The real driver on an emulated flash, and bytes to put there.</summary>
internal static class TestStore
{
    internal static FlashStore On(Flash flash) => new(flash.Root, flash.Capacity);

    internal static byte[] Bytes(int length, int seed)
    {
        byte[] bytes = new byte[length];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    internal static bool Append(this FlashStore store, string name, byte[] bytes) => store.Append(name, bytes, 0, bytes.Length);

    internal static byte[]? ReadFile(this FlashStore store, string name)
    {
        int length = store.Length(name);
        if (length < 0)
        {
            return null;
        }

        byte[] bytes = new byte[length];
        Assert.Equal(length, store.Read(name, 0, bytes, 0, length));
        return bytes;
    }
}
