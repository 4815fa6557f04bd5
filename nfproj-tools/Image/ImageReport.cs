namespace NFProjTools.Image;

/// <summary>What an image is made of, what else goes to each board, and how it gets there.</summary>
internal static class ImageReport
{
    /// <summary>A table of sizes, ours and libraries'.</summary>
    public static void WriteSizes(ImageContent content, TextWriter output)
    {
        foreach (var part in content.Parts)
        {
            output.WriteLine($"  {part.Image.Name,-44}{part.Bytes.Length,9}{(part.IsLibrary ? "  library" : string.Empty)}");
        }

        output.WriteLine($"  {"ours",-44}{Sum(content, isLibrary: false),9}");
        output.WriteLine($"  {"libraries",-44}{Sum(content, isLibrary: true),9}");
        if (content.Missing.Count > 0)
        {
            output.WriteLine("Missing, and the image does not start without them; restore their packages or use --libs:");
            foreach (var (name, version) in content.Missing)
            {
                output.WriteLine($"  {name} {version.Major}.{version.Minor}.x");
            }
        }
    }

    public static void WriteBoard(Board board, int imageBytes, string imagePath, TextWriter output)
    {
        var files = FlashBudget.FileBytes(board);
        var flash = $"nanoff --target {board.Target}";
        output.WriteLine($"{board.Name}: image {imageBytes} of {board.Deploy.Bytes} bytes, files {files} of {board.Files.Bytes}");
        output.WriteLine($"  {flash} --update --fwversion {board.Firmware} --serialport PORT");
        output.WriteLine($"  {flash} --deploy --image {imagePath} --address {board.Deploy.Address} --serialport PORT");
    }

    /// <summary>The list of files to deploy to a board.</summary>
    public static string Files(Board board)
    {
        var rows = board.Files.Content.Select(f => $"{f.Name}\t{f.Bytes}\t{f.Source ?? "-"}");
        return string.Join('\n', [$"# {board.Name}: file on the device, bytes set aside, source", .. rows, string.Empty]);
    }

    private static int Sum(ImageContent content, bool isLibrary) =>
        content.Parts.Where(p => p.IsLibrary == isLibrary).Sum(p => p.Bytes.Length);
}
