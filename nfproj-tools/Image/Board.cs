using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NFProjTools.Image;

/// <summary>One board of firmware/esp32/boards: which firmware it runs, and how much room the image and the files have.</summary>
internal sealed record Board(string Name, string Target, string Firmware, Board.Partition Deploy, Board.FileArea Files)
{
    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Where the image goes. The address depends on the chip; flashing tools guess it wrongly for some.</summary>
    internal sealed record Partition(string Address, int Bytes);

    /// <summary>The littlefs partition and what is to go there.</summary>
    internal sealed record FileArea(int Bytes, IReadOnlyList<PlannedFile> Content);

    /// <param name="Name">The file on the device, or a folder or group of them.</param>
    /// <param name="Bytes">The room set aside for it.</param>
    /// <param name="Source">Where it comes from in this repository; null for what provisioning or the terminal writes.</param>
    internal sealed record PlannedFile(string Name, int Bytes, string? Source = null);

    public static IReadOnlyList<Board> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Read)];

    private static Board Read(string path)
    {
        try
        {
            var board = JsonSerializer.Deserialize<Board>(File.ReadAllText(path), _options);
            return board != null && IsAddress(board.Deploy.Address)
                ? board
                : throw new ToolError($"{path}: no board, or no address to deploy to");
        }
        catch (JsonException e)
        {
            throw new ToolError($"{path}: {e.Message}");
        }
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal)
        && uint.TryParse(text.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out _);
}
