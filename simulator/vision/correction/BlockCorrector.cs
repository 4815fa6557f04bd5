using ELicense.Simulator.Vision.Format;

namespace ELicense.Simulator.Vision.Correction;

/// <summary>De-interleaves a symbol's codewords and corrects every block (ISO/IEC 18004, 7.6).</summary>
internal sealed class BlockCorrector
{
    private readonly ReedSolomon _code = new();
    private readonly byte[] _block = new byte[256];
    private readonly byte[] _data = new byte[SymbolVersion.MaxCodewords];

    /// <summary>Codewords corrected by the last call of Correct.</summary>
    public int Corrected { get; private set; }

    /// <summary>Blocks that the last call of Correct could not correct.</summary>
    public int FailedBlocks { get; private set; }

    /// <summary>Blocks that the last call of Correct looked at.</summary>
    public int Blocks { get; private set; }

    /// <summary>The data codewords of a symbol whose blocks were all corrected.</summary>
    public ReadOnlySpan<byte> Data(BlockLayout layout) => _data.AsSpan(0, layout.DataCodewords);

    /// <summary>Forgets the last symbol, so that one without legible format does not show another's figures.</summary>
    public void Clear() => Corrected = FailedBlocks = Blocks = 0;

    /// <summary>False when a block has more errors than its level corrects.</summary>
    public bool Correct(ReadOnlySpan<byte> codewords, BlockLayout layout)
    {
        Clear();
        Blocks = layout.Blocks;
        for (int block = 0, at = 0; block < layout.Blocks; block++)
        {
            int data = layout.ShortData + (block >= layout.Blocks - layout.LongBlocks ? 1 : 0);
            var contents = _block.AsSpan(0, data + layout.ParityPerBlock);
            Gather(codewords, layout, block, contents);
            int errors = _code.Correct(contents, layout.ParityPerBlock, layout.MaxErrors);
            if (errors < 0)
            {
                FailedBlocks++;
            }
            else
            {
                Corrected += errors;
            }

            contents[..data].CopyTo(_data.AsSpan(at));
            at += data;
        }
        return FailedBlocks == 0;
    }

    private static void Gather(ReadOnlySpan<byte> codewords, BlockLayout layout, int block, Span<byte> contents)
    {
        int data = contents.Length - layout.ParityPerBlock;
        for (int i = 0; i < layout.ShortData; i++)
        {
            contents[i] = codewords[i * layout.Blocks + block];
        }

        if (data > layout.ShortData)
        {
            int longBlock = block - (layout.Blocks - layout.LongBlocks);
            contents[layout.ShortData] = codewords[layout.ShortData * layout.Blocks + longBlock];
        }

        for (int i = 0; i < layout.ParityPerBlock; i++)
        {
            contents[data + i] = codewords[layout.DataCodewords + i * layout.Blocks + block];
        }
    }
}
