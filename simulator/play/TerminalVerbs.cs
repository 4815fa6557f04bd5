using System.Globalization;
using ELicense.Simulator.Board.Parts;
using ELicense.Simulator.Board.Parts.EPaper;
using ELicense.Simulator.Handheld;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Terminal.States;

namespace ELicense.Simulator.Play;

/// <summary>What hands do to a terminal, and what happens around it.</summary>
internal static class TerminalVerbs
{
    private static readonly TimeSpan s_short = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan s_held = TimeSpan.FromMilliseconds(1400);
    private static readonly TimeSpan s_boot = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan s_unlocking = TimeSpan.FromSeconds(15);

    public static Verb[] All { get; } =
    [
        new("power", "on | off | cut DURATION after which it goes", Power),
        new("unlock", "types the PIN of the bench", (stage, _) => Unlock(stage)),
        new("press", "scan | up | down", (stage, words) => Press(stage, words, s_short)),
        new("hold", "scan | up | down", (stage, words) => Press(stage, words, s_held)),
        new("wait", "DURATION", Wait),
        new("scan", "presses the scan key and waits for the verdict", (stage, _) => stage.Scan() ? null : $"no verdict came: {Trouble(stage)}"),
        new("clock", "+DURATION | -DURATION against the bench | lost", Clock),
        new("battery", "MILLIVOLTS [charging]", Battery),
        new("wifi", "on | off", Wifi),
        new("fault", "PART FAULT, or PART none", Fault),
        new("picture", "FILE.png: what an eye sees of the panel", Picture),
    ];

    private static string Trouble(Stage stage) =>
        $"the engine says {stage.Handheld.Engine.LastLook}, and the terminal is at {stage.Handheld.Terminal?.State.GetType().Name}";

    private static string? Power(Stage stage, IReadOnlyList<string> words)
    {
        switch (words)
        {
            case ["on"]:
                stage.Handheld.PowerOn();
                stage.Run(s_boot);
                return null;
            case ["off"]:
                stage.Handheld.CutPower();
                stage.Run(TimeSpan.FromMilliseconds(1));
                return null;
            case ["cut", var word] when Words.Duration(word) is { } time:
                stage.Handheld.Board.Time.After((long)time.TotalMicroseconds, stage.Handheld.CutPower);
                return null;
            default:
                return "power on, off or cut DURATION";
        }
    }

    private static string? Unlock(Stage stage)
    {
        Key scan = stage.Handheld.Parts.KeyScan;
        for (int i = 0; i < Bench.BenchSetup.Pin.Length; i++)
        {
            stage.Press(scan, s_short);
        }

        stage.Press(scan, s_held);
        return stage.RunUntil(() => stage.Handheld.Terminal?.State is ReadyState, s_unlocking) ? null : "the terminal did not unlock";
    }

    private static string? Press(Stage stage, IReadOnlyList<string> words, TimeSpan duration)
    {
        Peripherals parts = stage.Handheld.Parts;
        Key? key = words switch
        {
            ["scan"] => parts.KeyScan,
            ["up"] => parts.KeyUp,
            ["down"] => parts.KeyDown,
            _ => null,
        };
        if (key is null)
        {
            return "there are the keys scan, up and down";
        }

        stage.Press(key, duration);
        return null;
    }

    private static string? Wait(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [var word] || Words.Duration(word) is not { } duration)
        {
            return "a duration such as 300ms, 5s, 10m or 2h";
        }

        stage.Run(duration);
        return null;
    }

    private static string? Clock(Stage stage, IReadOnlyList<string> words)
    {
        Pcf8563 clock = stage.Handheld.Parts.Clock;
        switch (words)
        {
            case ["lost"]:
                clock.HasCell = false;
                clock.LosePower();
                clock.HasCell = true;
                return null;
            case [var word] when Words.Shift(word) is { } ahead:
                clock.SetTime((stage.Now + ahead).UtcDateTime);
                return null;
            default:
                return "a shift such as +3h or -20s, or lost";
        }
    }

    private static string? Battery(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [var word, ..] || !int.TryParse(word, CultureInfo.InvariantCulture, out int millivolts))
        {
            return "millivolts, and charging if it is";
        }

        stage.Handheld.Parts.Cell.Millivolts = millivolts;
        stage.Handheld.Parts.Cell.IsCharging = words is [_, "charging"];
        return null;
    }

    private static string? Wifi(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not ["on" or "off"])
        {
            return "on or off";
        }

        stage.Network.Point.IsInRange = words[0] == "on";
        return null;
    }

    private static string? Picture(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [var file])
        {
            return "a file";
        }

        Glass glass = stage.Handheld.Parts.Panel.Glass;
        File.WriteAllBytes(file, PngWriter.Grey(new GreyFrame(glass.Width, glass.Height, glass.Levels.ToArray())));
        return null;
    }

    private static string? Fault(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [var name, var fault] || !Enum.TryParse(fault, ignoreCase: true, out PartFault kind) || !Enum.IsDefined(kind))
        {
            return $"a part and one of {string.Join(", ", Enum.GetNames<PartFault>()).ToLowerInvariant()}";
        }

        IFaulty? part = name == "engine" ? stage.Handheld.Engine : stage.Handheld.Parts.Faulty.GetValueOrDefault(name);
        if (part is null)
        {
            return $"there are the parts engine, {string.Join(", ", stage.Handheld.Parts.Faulty.Keys)}";
        }

        part.Fault = kind;
        return null;
    }
}
