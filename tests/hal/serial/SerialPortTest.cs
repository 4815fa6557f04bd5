using System.IO.Ports;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Board.Storage;
using ELicense.Simulator.Board.Tracing;
using nanoFramework.Hardware.Esp32;

namespace ELicense.Tests.Hal.Serial;

/// <summary>The stand-in for System.IO.Ports behaves as the ESP32's does, traps included.</summary>
public sealed class SerialPortTest : IDisposable
{
    private readonly Flash _flash = new(Flash.SmallCapacity);
    private readonly CircuitBoard _board;
    private readonly IDisposable _visit;
    private readonly SerialLine _line;

    public SerialPortTest()
    {
        _board = new CircuitBoard(BoardTime.Virtual(), _flash);
        _visit = _board.Enter();
        _line = SerialLines.Of(_board, "COM2");
        Configuration.SetPinFunction(17, DeviceFunction.COM2_TX);
        Configuration.SetPinFunction(18, DeviceFunction.COM2_RX);
    }

    public void Dispose()
    {
        _visit.Dispose();
        _flash.Dispose();
    }

    [Fact]
    public void A_port_needs_its_pins_and_is_there_once()
    {
        using SerialPort other = new("COM3");
        Assert.Throws<IOException>(other.Open);
        using (SerialPort port = new("COM2"))
        {
            Assert.Throws<ArgumentException>(() => new SerialPort("COM2"));
            port.Open();
            Assert.Throws<InvalidOperationException>(port.Open);
        }

        Assert.Throws<ArgumentException>(() => new SerialPort("COM1"));
        new SerialPort("COM2").Dispose();
    }

    [Fact]
    public void The_ring_has_its_size_from_before_opening()
    {
        using SerialPort port = new("COM2");
        Assert.Equal(256, port.ReadBufferSize);
        Assert.Throws<ArgumentOutOfRangeException>(() => port.ReadBufferSize = 128);
        port.ReadBufferSize = 129;
        port.Open();
        Assert.Throws<InvalidOperationException>(() => port.ReadBufferSize = 1000);
    }

    [Fact]
    public void A_full_ring_is_thrown_away_whole()
    {
        using SerialPort port = Open(9600);
        _line.ToChip.Send(new byte[256], 9600);
        _board.Time.Advance(1_000_000);
        Assert.Equal(256, port.BytesToRead);
        _line.ToChip.Send([1, 2, 3], 9600);
        _board.Time.Advance(10_000);
        Assert.Equal(2, port.BytesToRead);
        Assert.Equal(1, _line.Port.Overflows);
    }

    [Theory]
    [InlineData(9600, 1042)]
    [InlineData(115_200, 87)]
    public void A_byte_takes_its_ten_bits(int baud, int microseconds)
    {
        using SerialPort port = Open(baud);
        _line.ToChip.Send([0x55, 0xAA], baud);
        _board.Time.Advance((microseconds * 9 / 10) - 1);
        Assert.Equal(0, port.BytesToRead);
        _board.Time.Advance(microseconds / 10);
        Assert.Equal(1, port.BytesToRead);
        _board.Time.Advance(microseconds);
        Assert.Equal(2, port.BytesToRead);

        long before = _board.Time.Now;
        port.Write(new byte[100], 0, 100);
        Assert.InRange(_board.Time.Now - before, microseconds * 99, microseconds * 101);
    }

    [Theory]
    [InlineData(9600)]
    [InlineData(19_200)]
    [InlineData(115_200)]
    public void Every_byte_arrives_as_it_was_sent(int baud)
    {
        using SerialPort port = Open(baud);
        byte[] all = [.. Enumerable.Range(0, 256).Select(i => (byte)i)];
        _line.ToChip.Send(all, baud);
        byte[] read = new byte[256];
        Assert.Equal(256, port.Read(read, 0, 256));
        Assert.Equal(all, read);
    }

    [Theory]
    [InlineData(9600, 115_200)]
    [InlineData(115_200, 9600)]
    public void Another_speed_gives_garbage(int sent, int heard)
    {
        using SerialPort port = Open(heard);
        byte[] text = "7E 00 08 01 00 02 01"u8.ToArray();
        _line.ToChip.Send(text, sent);
        _board.Time.Advance(1_000_000);
        byte[] read = new byte[port.BytesToRead];
        port.Read(read, 0, read.Length);
        Assert.NotEmpty(read);
        Assert.DoesNotContain("08", System.Text.Encoding.Latin1.GetString(read));
        Assert.True(sent < heard ? read.Length > text.Length : read.Length < text.Length);
    }

    [Fact]
    public void Read_waits_for_all_bytes_or_throws_and_leaves_those_that_came()
    {
        using SerialPort port = Open(9600);
        port.ReadTimeout = 50;
        _line.ToChip.Send([1, 2], 9600);
        long before = _board.Time.Now;
        Assert.Throws<TimeoutException>(() => port.Read(new byte[3], 0, 3));
        Assert.Equal(50_000, _board.Time.Now - before);
        byte[] two = new byte[2];
        Assert.Equal(2, port.Read(two, 0, 2));
        Assert.Equal([1, 2], two);
    }

    [Fact]
    public void Transfers_are_traced_both_ways()
    {
        Trace trace = new();
        _board.Part<TransferTrace>().Attach(trace);
        using SerialPort port = Open(9600);
        port.Write([1, 2], 0, 2);
        _line.ToChip.Send([3], 9600);
        Assert.Equal(["COM2 Sent 0102", "COM2 Received 03"], trace.Seen);
    }

    private static SerialPort Open(int baud)
    {
        SerialPort port = new("COM2", baud);
        port.Open();
        return port;
    }

    private sealed class Trace : ITransferTrace
    {
        public List<string> Seen { get; } = [];

        public void Record(long time, string bus, TransferDirection direction, ReadOnlySpan<byte> bytes) =>
            Seen.Add($"{bus} {direction} {Convert.ToHexString(bytes)}");
    }
}
