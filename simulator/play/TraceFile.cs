using System.Globalization;
using ELicense.Simulator.Board.Tracing;

namespace ELicense.Simulator.Play;

/// <summary>
/// Every transfer of a board's buses as a line: microseconds, bus, > sent by the firmware or &lt; received, number of bytes, the bytes in
/// hexadecimal.
/// </summary>
internal sealed class TraceFile(string path) : ITransferTrace, IDisposable
{
    private readonly StreamWriter _file = new(path);

    public void Record(long time, string bus, TransferDirection direction, ReadOnlySpan<byte> bytes) =>
        _file.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{time} {bus} {(direction == TransferDirection.Sent ? '>' : '<')} {bytes.Length} {Convert.ToHexStringLower(bytes)}"));

    public void Dispose() => _file.Dispose();
}
