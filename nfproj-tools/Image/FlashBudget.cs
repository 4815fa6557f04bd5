namespace NFProjTools.Image;

/// <summary>Whether image and files fit a board's flash.</summary>
internal static class FlashBudget
{
    private const int BlockSize = 4096;

    // littlefs: the two blocks of the root directory, and two that copying on write needs free.
    private const int FixedBlocks = 4;

    public static int FileBytes(Board board) =>
        (FixedBlocks + board.Files.Content.Sum(f => Blocks(f.Bytes))) * BlockSize;

    /// <summary>What does not fit, a sentence each.</summary>
    public static IEnumerable<string> Overruns(Board board, int imageBytes)
    {
        if (imageBytes > board.Deploy.Bytes)
        {
            yield return $"{board.Name}: the image is {imageBytes} bytes, and the partition has {board.Deploy.Bytes}";
        }

        if (FileBytes(board) > board.Files.Bytes)
        {
            yield return $"{board.Name}: the files are given {FileBytes(board)} bytes, and the file area has {board.Files.Bytes}";
        }

        foreach (var file in board.Files.Content.Where(f => f.Source != null))
        {
            var source = new FileInfo(Repository.Combine(file.Source!));
            if (!source.Exists)
            {
                yield return $"{board.Name}: {file.Source} is missing";
            }
            else if (source.Length > file.Bytes)
            {
                yield return $"{board.Name}: {file.Source} is {source.Length} bytes, and {file.Bytes} are set aside for it";
            }
        }
    }

    private static int Blocks(int bytes) => (bytes + BlockSize - 1) / BlockSize;
}
