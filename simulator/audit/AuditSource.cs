using System.CommandLine;
using System.CommandLine.Parsing;
using Shared = ELicense.Simulator.Commands.Options;

namespace ELicense.Simulator.Audit;

/// <summary>The options that say where a log is.</summary>
internal sealed class AuditSource
{
    internal Option<string> Authority { get; } = Shared.Path("--authority", "the authority's SQLite file", required: false);

    internal Option<string> Device { get; } = Shared.Text("--device", "a terminal's id; all when not given", required: false);

    internal Option<string> Folder { get; } = Shared.Path("--folder", "a terminal's flash", required: false);

    internal Option<string> File { get; } =
        Shared.Path("--file", "an exported log, with --authority and --device", required: false);

    internal Option[] Options => [Authority, Device, Folder, File];

    internal void Validate(CommandResult result)
    {
        bool hasFolder = result.GetValue(Folder) is not null;
        bool hasAuthority = result.GetValue(Authority) is not null;
        bool lacksDevice = result.GetValue(File) is not null && result.GetValue(Device) is null;
        if (hasFolder == hasAuthority || lacksDevice)
        {
            result.AddError("give --folder, or --authority, and for an exported --file its --device");
        }
    }
}
