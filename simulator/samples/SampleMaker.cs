using System.Text;
using System.Text.Json;
using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Samples.Cast;
using ELicense.Simulator.Samples.Drawing;
using ELicense.Simulator.Scan;

namespace ELicense.Simulator.Samples;

/// <summary>Makes the folder of the samples: pictures, what they are worth, clock and terminal. Always the same.</summary>
public static class SampleMaker
{
    private const string Index = "samples.json";
    private const string Clock = "clock.txt";
    private const string Terminal = "terminal";

    /// <summary>Makes the samples in a folder, in place of those that an earlier run left there.</summary>
    /// <returns>How many.</returns>
    /// <exception cref="IOException">The folder cannot be written, or holds another terminal.</exception>
    public static int Make(string folder)
    {
        DirectoryInfo workshop = Directory.CreateTempSubdirectory("elicense-samples-");
        try
        {
            string made = workshop.CreateSubdirectory("made").FullName;
            int count = Make(made, workshop.FullName);
            Clear(folder);
            Copy(made, folder);
            return count;
        }
        finally
        {
            workshop.Delete(recursive: true);
        }
    }

    private static int Make(string folder, string workshop)
    {
        using var authority = new SampleAuthority(workshop, "samples");
        using var unknownAuthority = new SampleAuthority(workshop, "unknown");
        var holders = new Holders(authority, unknownAuthority);
        string challenge = SampleTerminal.Make(Path.Combine(folder, Terminal), workshop, authority, holders);
        SetFacts(authority, holders);
        var service = new SampleService(Path.Combine(folder, Terminal), authority);
        Sample[] samples = [.. new SampleSet(authority, holders, challenge, service).All()];
        Array.ForEach(samples, sample => Write(sample, folder));

        File.WriteAllText(Path.Combine(folder, Clock), SampleTime.Scan.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'") + "\n");
        File.WriteAllText(Path.Combine(folder, Index), IndexOf(samples));
        return samples.Length;
    }

    // After the lists were published, so that only the service knows.
    private static void SetFacts(SampleAuthority authority, Holders holders)
    {
        byte[] portrait = PortraitBits.Of(Silhouette.Draw());
        authority.SetFacts(holders.DriverWithSeveralStates, new DynamicFacts
        {
            Letters = "SH", Violations = 2, Accidents = 0, Points = 6, Portrait = portrait,
        });
        authority.SetFacts(holders.DriverInTibetOnline, new DynamicFacts { Letters = "A", Points = 0, Portrait = portrait });
    }

    private static void Write(Sample sample, string folder)
    {
        File.WriteAllBytes(Path.Combine(folder, FileOf(sample)), sample.Picture);
        if (sample.Answer != null)
        {
            File.WriteAllBytes(Path.Combine(folder, sample.Name + SampleFolder.AnswerExtension), sample.Answer);
        }
    }

    // Only what an earlier run has made is removed: the folder may have been named by mistake.
    private static void Clear(string folder)
    {
        string terminal = Path.Combine(folder, Terminal);
        if (File.Exists(Path.Combine(folder, Index)))
        {
            Array.ForEach(Directory.GetFiles(folder, "??-*.png"), File.Delete);
            Array.ForEach(Directory.GetFiles(folder, "??-*" + SampleFolder.AnswerExtension), File.Delete);
            Directory.CreateDirectory(terminal).Delete(recursive: true);
        }

        if (Directory.Exists(terminal))
        {
            throw new IOException($"{terminal} is not of the samples");
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (string path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target, overwrite: true);
        }
    }

    private static string IndexOf(Sample[] samples)
    {
        var text = new StringBuilder("[\n");
        text.AppendJoin(",\n", samples.Select(sample => "  " + JsonSerializer.Serialize(new
        {
            file = FileOf(sample),
            verdict = VerdictName.Of(sample.Verdict),
            reason = sample.Reason == 0 ? (int?)null : sample.Reason,
        })));
        return text.Append("\n]\n").ToString();
    }

    private static string FileOf(Sample sample) => sample.Name + ".png";
}
