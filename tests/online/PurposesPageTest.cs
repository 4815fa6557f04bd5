using System.Text;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Publishing;
using ELicense.Simulator.Scan;
using ELicense.Tests.Samples;
using ELicense.Tests.Support;

namespace ELicense.Tests.Online;

/// <summary>
/// The table and the examples of docs/purposes.md are those of the program. With ELICENSE_UPDATE=1 the page is brought up to date
/// instead.
/// </summary>
public class PurposesPageTest
{
    private const string Heading = "## The usual table";
    private const string Sample = "12-suspended.png";

    private static readonly string s_path = Repository.PathOf("docs/purposes.md");
    private static readonly string[] s_purposes = [.. DisclosureRow.Usual.Select(row => row.Purpose)];

    [Fact]
    public void ThePageShowsTheTableAndWhatEachPurposeSees()
    {
        string page = File.ReadAllText(s_path);
        string before = page[..page.IndexOf(Heading, StringComparison.Ordinal)];
        if (Environment.GetEnvironmentVariable("ELICENSE_UPDATE") == "1")
        {
            File.WriteAllText(s_path, before + Section());
        }

        Assert.Equal(before + Section(), File.ReadAllText(s_path));
    }

    [Fact]
    public void NoPurposePrintsWhatItMayNotSee()
    {
        foreach (DisclosureRow row in DisclosureRow.Usual)
        {
            string[] arguments = ["verify", "--purpose", row.Purpose, .. SampleFolder.Pictures];
            CommandLine json = CommandLine.Run([.. arguments, "--json"]);
            Assert.Equal(0, json.Status);
            foreach (var line in json.Objects)
            {
                Assert.Equal(row.Purpose, (string?)line["purpose"]);
                string[] allowed = line["kind"] == null ? [] : Names(row, (string)line["kind"]!);
                Assert.All(line["fields"]!.AsObject(), field => Assert.Contains(field.Key, allowed));
            }

            string[] hidden = [.. s_allFields.Except(row.Kinds.SelectMany(kind => NamesOf(row, kind.Kind)))];
            string text = CommandLine.Run(arguments).Output;
            Assert.All(hidden, name => Assert.DoesNotContain($"    {name}: ", text));
        }
    }

    [Fact]
    public void OnlyOfficersLearnThatAVehicleIsWanted()
    {
        string wanted = SampleFolder.Pictures.Single(path => path.EndsWith("wanted.png", StringComparison.Ordinal));
        Dictionary<string, (string, int)> said = s_purposes.ToDictionary(purpose => purpose, purpose =>
            CommandLine.Judgement(CommandLine.Run("verify", "--purpose", purpose, "--json", wanted).Objects.Single()));
        Assert.Equal(("wanted", 510), said["roadside"]);
        Assert.Equal(("wanted", 510), said["accident"]);
        Assert.Equal(("pass", 0), said["counter"]);
        Assert.Equal(("pass", 0), said["insurance"]);
        Assert.Equal(("unknown", SimulatorReason.PurposeUnknown), said["rental"]);
    }

    [Fact]
    public void AnUnknownPurposeSeesNothing()
    {
        CommandLine run = CommandLine.Run("verify", "--purpose", "curiosity", "--json", SampleFolder.Pictures[0]);
        var line = run.Objects.Single();
        Assert.Equal(("unknown", SimulatorReason.PurposeUnknown), CommandLine.Judgement(line));
        Assert.Empty(line["fields"]!.AsObject());
        Assert.Null(line["kind"]);
        Assert.DoesNotContain("样本", run.Output);
    }

    private static readonly string[] s_allFields =
        [.. Enumerable.Range(1, 5).SelectMany(kind => FieldNames(kind, _ => true)).Distinct()];

    private static string[] Names(DisclosureRow row, string kind) =>
        NamesOf(row, Enumerable.Range(1, 5).Single(number => DocumentFields.NameOf((DocumentKind)number) == kind));

    private static string[] NamesOf(DisclosureRow row, int kind) =>
        FieldNames(kind, field => row.Kinds.Any(seen => seen.Kind == kind && seen.Fields.Contains(field)));

    private static string[] FieldNames(int kind, Func<int, bool> isShown) =>
        [.. DocumentFields.Of(Screens.VerdictSamples.Document(kind, Complete(kind)), isShown).Keys];

    // With the fields that a document may leave out.
    private static Action<SortedDictionary<int, object>> Complete(int kind) => fields =>
    {
        (int Kind, int Key, object Value)[] optional =
            [(1, 10, 0), (1, 11, "A"), (1, 12, "1"), (2, 8, "E"), (2, 12, SampleDocuments.Today), (5, 5, "X")];
        foreach ((_, int key, object value) in optional.Where(field => field.Kind == kind))
        {
            fields.TryAdd(key, value);
        }
    };

    private static string Section()
    {
        var text = new StringBuilder(Heading).Append("\n\n");
        text.Append("`authority publish` signs this one. Fields are those of docs/format.md, section 5.\n\n");
        text.Append("| purpose | kind | fields | states that are named |\n| --- | --- | --- | --- |\n");
        foreach (DisclosureRow row in DisclosureRow.Usual)
        {
            foreach (DisclosedKind kind in row.Kinds)
            {
                string fields = string.Join(", ", FieldNames(kind.Kind, kind.Fields.Contains));
                string states = kind.States.Count == 0 ? "none" : Ranges([.. kind.States]);
                text.Append($"| {row.Purpose} | {DocumentFields.NameOf((DocumentKind)kind.Kind)} | {fields} | {states} |\n");
            }
        }

        text.Append($"\n## A sample each\n\nOf simulator/samples/{Sample}, a suspended driving licence:\n");
        foreach (string purpose in s_purposes)
        {
            text.Append($"\n```json\n{Line(purpose)}\n```\n");
        }

        return text.ToString();
    }

    private static string Ranges(int[] numbers)
    {
        int[] firsts = [.. numbers.Where(number => !numbers.Contains(number - 1))];
        int[] lasts = [.. numbers.Where(number => !numbers.Contains(number + 1))];
        return string.Join(", ", firsts.Zip(lasts, (first, last) => first == last ? $"{first}" : $"{first}-{last}"));
    }

    private static string Line(string purpose)
    {
        string path = SampleFolder.Pictures.Single(picture => Path.GetFileName(picture) == Sample);
        CommandLine run = CommandLine.Run("verify", "--purpose", purpose, "--json", "--lang", "en", path);
        return run.Lines.Single().Replace(path, Sample);
    }
}
