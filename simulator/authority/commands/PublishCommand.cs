using System.CommandLine;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority publish: trust list and status lists, as a terminal's flash takes them.</summary>
internal static class PublishCommand
{
    internal static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Option<string> folder = Options.Path("--folder", "where trust.cbor, m/ and lists/ go; made when missing");
        Option<string> roots = Options.Path("--roots", "a file for the root keys, for provisioning", required: false);
        Option<int> period = new("--period")
        {
            Description = "from the next base on, a new one with each sequence that this divides: 8, 16 or 32",
            DefaultValueFactory = _ => new PublishSettings().RebasePeriod,
        };
        period.AcceptOnlyFromAmong("8", "16", "32");
        Option<DateTimeOffset?> at = Options.At();
        Command command = new Command("publish", "publishes the trust list and the status lists")
            .With(file, folder, roots, period, at);
        command.SetAction(parsed => Session.WithAuthority(
            parsed,
            parsed.GetRequiredValue(file),
            Options.Clock(parsed.GetValue(at)),
            authority => Publish(
                authority,
                parsed.GetRequiredValue(folder),
                parsed.GetValue(roots),
                new PublishSettings { RebasePeriod = parsed.GetValue(period) }),
            Report));
        return command;
    }

    private static Outcome<Publication> Publish(
        ReferenceAuthority authority, string folder, string? roots, PublishSettings settings)
    {
        Outcome<Publication> published = authority.Publisher.Publish(folder, settings);
        Refusal? refusal = published.IsGranted && roots is not null ? authority.Publisher.WriteRootKeys(roots) : null;
        return refusal is null ? published : refusal;
    }

    private static string Report(Publication publication) => string.Join(Environment.NewLine,
    [
        $"trust list {publication.TrustSequence}",
        .. publication.Regions.Select(region =>
            $"region {region.Region}: manifest {region.Sequence}, {region.Files.Count} files, {region.Listed} listed"),
    ]);
}
