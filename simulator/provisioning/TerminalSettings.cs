using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ELicense.Simulator.Provisioning;

/// <summary>terminal.json as docs/provisioning.md has it; what is null is left out.</summary>
public sealed record TerminalSettings
{
    private static readonly JsonSerializerOptions s_form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public required int HomeRegion { get; init; }

    public required string Language { get; init; }

    public string? WifiName { get; init; }

    public string? WifiPassword { get; init; }

    public string? Publisher { get; init; }

    public string? Service { get; init; }

    public string? TimeServer { get; init; }

    public byte[] Encode() => [.. JsonSerializer.SerializeToUtf8Bytes(this, s_form), (byte)'\n'];
}
