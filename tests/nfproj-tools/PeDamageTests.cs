using System.Buffers.Binary;
using NFProjTools;
using NFProjTools.Dump;
using NFProjTools.Pe;

namespace ELicense.Tests.NFProjTools;

public class PeDamageTests
{
    private static readonly byte[] _file = WriteSample();

    [Fact]
    public void Truncated_at_any_length_is_refused()
    {
        for (var length = 0; length < _file.Length; length++)
        {
            Assert.Throws<ToolError>(() => Dump(_file[..length]));
        }
    }

    [Fact]
    public void A_flipped_bit_in_any_byte_is_refused()
    {
        for (var at = 0; at < _file.Length; at++)
        {
            var damaged = (byte[])_file.Clone();
            damaged[at] ^= (byte)(1 << (at % 8));
            Assert.Throws<ToolError>(() => Dump(damaged));
        }
    }

    [Fact]
    public void Lies_under_right_checksums_are_dumped_or_refused_but_never_crash()
    {
        var refused = 0;
        for (var at = PeFormat.NameOffset; at < _file.Length; at++)
        {
            var lying = (byte[])_file.Clone();
            lying[at] ^= (byte)(0x41 + (at * 7));
            Reseal(lying);
            refused += Record.Exception(() => Dump(lying)) switch { null => 0, ToolError => 1, var other => throw other };
        }

        Assert.True(refused > _file.Length / 4, $"only {refused} of {_file.Length} refused");
    }

    [Fact]
    public void A_file_of_version_2_is_named_as_such()
    {
        var other = (byte[])_file.Clone();
        other[5] = (byte)'2';
        Assert.Contains("version 1", Assert.Throws<ToolError>(() => Dump(other)).Message, StringComparison.Ordinal);
    }

    private static byte[] WriteSample()
    {
        using var sample = CompiledSample.Of(EverySort.Source);
        using var assembly = sample.Open();
        return PeWriter.Write(assembly.Module);
    }

    private static void Dump(byte[] file) => PeDump.Write(PeImage.Parse(file, "sample.pe"), TextWriter.Null);

    private static void Reseal(byte[] file)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(
            file.AsSpan(PeFormat.AssemblyCrcOffset), Crc32.Of(file.AsSpan(PeFormat.HeaderSize)));
        file.AsSpan(PeFormat.HeaderCrcOffset, 4).Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(
            file.AsSpan(PeFormat.HeaderCrcOffset), Crc32.Of(file.AsSpan(0, PeFormat.HeaderSize)));
    }
}
