using System.ComponentModel;
using System.Diagnostics;
using ELicense.Simulator.Vision.Pictures;

namespace ELicense.Simulator.Vision.Rates;

/// <summary>
/// ZXingReader of zxing-cpp as a yardstick, when it is installed. It prints no times, so its process is timed twice: reading QR
/// Codes, and looking for a bar code in a single row, which leaves starting, loading and turning to grey. The difference is
/// decoding.
/// </summary>
internal sealed class PeerReader : IDisposable
{
    public const string Program = "ZXingReader";

    private const int Rounds = 5;
    private const int FramesARound = 200;

    private static readonly string[] Decoding = ["-1", "-format", "QRCode"];
    private static readonly string[] LoadingOnly = ["-1", "-format", "EAN-8", "-ispure", "-fast", "-norotate", "-noscale"];

    private readonly string _folder = Directory.CreateTempSubdirectory("elicense-vision-").FullName;

    /// <summary>Whether the program is there to be started.</summary>
    public static bool IsInstalled
    {
        get
        {
            try
            {
                return Start([]).Length > 0;
            }
            catch (Win32Exception)
            {
                return false;
            }
        }
    }

    /// <summary>Milliseconds a picture, mean over the set, and the pictures in which something was read.</summary>
    public (double Milliseconds, int Read) Measure(IReadOnlyList<RatedPicture> pictures)
    {
        string[] files = [.. pictures.Select((picture, number) => Save(picture.Frame, number))];
        string[] all = [.. Enumerable.Repeat(files, Math.Max(1, FramesARound / Math.Max(1, files.Length))).SelectMany(f => f)];
        double least = Enumerable.Range(0, Rounds).Min(_ => Time([.. Decoding, .. all]));
        double loading = Enumerable.Range(0, Rounds).Min(_ => Time([.. LoadingOnly, .. all]));
        return ((least - loading) / all.Length, CountRead(Start([.. Decoding, .. files])));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Grey and uncompressed: both readers see the same values.</summary>
    private string Save(GreyFrame frame, int number)
    {
        string path = Path.Combine(_folder, number + ".pgm");
        using FileStream file = File.Create(path);
        file.Write(System.Text.Encoding.ASCII.GetBytes($"P5\n{frame.Width} {frame.Height}\n255\n"));
        file.Write(frame.Pixels);
        return path;
    }

    /// <summary>One line a picture or code: its path, and where something was read its kind and text.</summary>
    private int CountRead(string output) => output.Split('\n')
        .Where(line => line.StartsWith(_folder, StringComparison.Ordinal) && line.Contains(" QRCode ", StringComparison.Ordinal))
        .DistinctBy(line => line.Split(' ')[0])
        .Count();

    private static double Time(string[] arguments)
    {
        double before = CpuTime.OfChildren();
        Start(arguments);
        return CpuTime.OfChildren() - before;
    }

    private static string Start(string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
