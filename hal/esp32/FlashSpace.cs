using System.IO;

namespace ELicense.Hal.Esp32;

/// <summary>
/// What littlefs has left, worked out from the lengths of the files: nanoFramework's DriveInfo knows no free space, and on the
/// ESP32 not even a size. The result is for planning; only a write tells for certain.
/// </summary>
internal static class FlashSpace
{
    private const int BlockSize = 4096;

    // Two pointers a block, on average, chain a file together.
    private const int BlockPayload = BlockSize - 8;

    // The two blocks of the root, and two that copying on write needs free.
    private const int FixedBlocks = 4;
    private const int FolderBlocks = 2;

    // littlefs keeps small files in the blocks of their folder: up to an eighth of a block, and no more than its cache. Half of that is
    // counted on, and half of a folder's blocks.
    private const int LongestInline = 256;
    private const int InlineOverhead = 48;
    private const int InlinePayload = BlockSize / 2;

    /// <summary>Bytes that a new file can have; 0 when the flash cannot be read.</summary>
    public static long Free(string root, int capacity)
    {
        try
        {
            int blocks = (capacity / BlockSize) - FixedBlocks - BlocksIn(root);
            return blocks > 0 ? blocks * BlockPayload : 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <param name="folder">Ends in a separator, without which the ESP32 does not find the folders in it.</param>
    private static int BlocksIn(string folder)
    {
        int blocks = 0;
        int inline = 0;
        string[] files = Directory.GetFiles(folder);
        for (int i = 0; i < files.Length; i++)
        {
            int length = FlashStore.LengthOf(files[i]);
            blocks += length <= LongestInline ? 0 : (length + BlockPayload - 1) / BlockPayload;
            inline += length <= LongestInline ? length + InlineOverhead : 0;
        }

        blocks += FolderBlocks * (inline / InlinePayload);
        string[] folders = Directory.GetDirectories(folder);
        for (int i = 0; i < folders.Length; i++)
        {
            blocks += FolderBlocks + BlocksIn(folders[i] + "\\");
        }

        return blocks;
    }
}
