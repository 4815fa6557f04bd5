using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;
using ELicense.Verification;

namespace ELicense.Tests.Screens;

/// <summary>One picture for each page and for its important states. Each draws, and gives the texts that must stand there whole.</summary>
internal static class ScreenSamples
{
    private const string Device = "SPECIMEN-TERMINAL";

    internal static readonly Dictionary<string, Func<ScreenSet, Phrases, string[]>> All = new()
    {
        ["ready"] = (screens, phrases) => Ready(screens, phrases, true, 0),
        ["ready-fault"] = (screens, phrases) => Ready(screens, phrases, true, 914),
        ["ready-clock-lost"] = (screens, phrases) => Ready(screens, phrases, false, 912),
        ["reading"] = (screens, phrases) => Message(screens, phrases, ScreenPhrase.ReadingTitle,
            new("", phrases.Text(ScreenPhrase.Aim), phrases.Text(ScreenPhrase.WaitAfterBeep)), ScreenPhrase.CancelKey),
        ["reading-nothing"] = (screens, phrases) => Message(screens, phrases, ScreenPhrase.ReadingTitle,
            new("", phrases.Text(ScreenPhrase.NothingRead), phrases.Text(ScreenPhrase.ComeCloser)), ScreenPhrase.ScanKey),
        ["reading-silent"] = (screens, phrases) => Message(screens, phrases, ScreenPhrase.ReadingTitle,
            Fault(phrases, 910), ScreenPhrase.CancelKey),
        ["lists-too-old"] = (screens, phrases) => Message(screens, phrases, ScreenPhrase.ListsAge,
            Fault(phrases, ScreenPhrase.ListsTooOld), ScreenPhrase.ChooseKey),
        ["stop-ended"] = (screens, phrases) => Message(screens, phrases, ScreenPhrase.StopTitle,
            new("", phrases.Text(ScreenPhrase.StopEnded), phrases.Text(ScreenPhrase.NewStop)), ScreenPhrase.ScanKey),
        ["menu"] = (screens, phrases) => Choice(screens, phrases, ScreenPhrase.MenuTitle, 1,
            ScreenPhrase.ReadyTitle, ScreenPhrase.EndStop, ScreenPhrase.ChallengeTitle, ScreenPhrase.HoldTitle),
        ["menu-end"] = (screens, phrases) => Choice(screens, phrases, ScreenPhrase.MenuTitle, 9,
            ScreenPhrase.ReadyTitle, ScreenPhrase.EndStop, ScreenPhrase.ChallengeTitle, ScreenPhrase.HoldTitle, ScreenPhrase.SyncTitle,
            ScreenPhrase.LogTitle, ScreenPhrase.SettingsTitle, ScreenPhrase.FaultsTitle, ScreenPhrase.SelfTestTitle, ScreenPhrase.LockNow),
        ["settings"] = (screens, phrases) => Choice(screens, phrases, ScreenPhrase.SettingsTitle, 0,
            ScreenPhrase.LanguageName, ScreenPhrase.LightMode, ScreenPhrase.BackKey),
        ["locked"] = (screens, phrases) => Digits(screens, phrases, new DigitsView
        {
            Title = phrases.Text(ScreenPhrase.LockedTitle), Digits = "●●●", Wheel = "5",
            Instruction = phrases.Text(ScreenPhrase.EnterPin), Remainder = phrases.Text(ScreenPhrase.HeldPinKeys),
            Notes = [phrases.Text(ScreenPhrase.Terminal) + " " + Device, phrases.Text(ScreenPhrase.ListsAge) + " " + phrases.Text(ScreenPhrase.HoursOld, 5)],
        }, ScreenPhrase.MoreKey, ScreenPhrase.TakeKey, ScreenPhrase.LessKey),
        ["locked-longest"] = (screens, phrases) => Digits(screens, phrases, new DigitsView
        {
            Title = phrases.Text(ScreenPhrase.LockedTitle), Digits = "●●●●●●●", Wheel = "0",
            Instruction = phrases.Text(ScreenPhrase.EnterPin), Remainder = phrases.Text(ScreenPhrase.HeldPinKeys),
            Notes = [phrases.Text(ScreenPhrase.Terminal) + " " + Device, phrases.Text(ScreenPhrase.ListsAge) + " " + phrases.Text(ScreenPhrase.DaysOld, 12)],
        }, ScreenPhrase.MoreKey, ScreenPhrase.TakeKey, ScreenPhrase.LessKey),
        ["locked-waiting"] = (screens, phrases) => Digits(screens, phrases, new DigitsView
        {
            Title = phrases.Text(ScreenPhrase.LockedTitle), Digits = "",
            Instruction = phrases.Text(ScreenPhrase.WrongPin), Remainder = phrases.Text(ScreenPhrase.WaitSeconds, 480),
            Notes = [phrases.Text(ScreenPhrase.Terminal) + " " + Device, phrases.Text(ScreenPhrase.ListsAge) + " " + phrases.Text(ScreenPhrase.HoursOld, 5)],
        }, 0, 0, 0),
        ["locked-no-pin"] = (screens, phrases) => Digits(screens, phrases, new DigitsView
        {
            Title = phrases.Text(ScreenPhrase.LockedTitle), Digits = "",
            Instruction = phrases.Text(1200), Remainder = phrases.Action(1200, 0),
            Notes = ["1201 " + phrases.Text(1201), phrases.Text(ScreenPhrase.Terminal) + " " + phrases.Text(ScreenPhrase.None),
                phrases.Text(ScreenPhrase.ListsAge) + " " + phrases.Text(ScreenPhrase.None)],
        }, 0, 0, 0),
        ["challenge"] = (screens, phrases) => Digits(screens, phrases, new DigitsView
        {
            Title = phrases.Text(ScreenPhrase.ChallengeTitle), Digits = "048 151",
            Instruction = phrases.Text(ScreenPhrase.DriverTypes), Remainder = phrases.Text(ScreenPhrase.SecondsLeft, 110),
        }, ScreenPhrase.StopKey, ScreenPhrase.ScanKey, ScreenPhrase.BackKey),
        ["challenge-over"] = (screens, phrases) => Digits(screens, phrases, new DigitsView
        {
            Title = phrases.Text(ScreenPhrase.ChallengeTitle), Digits = "--- ---", Instruction = phrases.Text(ScreenPhrase.TimeOver),
        }, ScreenPhrase.StopKey, ScreenPhrase.AgainKey, ScreenPhrase.BackKey),
        ["detail-1"] = (screens, phrases) => Detail(screens, phrases, SampleReports.OverScored, 0),
        ["detail-2"] = (screens, phrases) => Detail(screens, phrases, SampleReports.OverScored, 1),
        ["stop-empty"] = (screens, phrases) => Stop(screens, phrases, Verdict.Unknown, [], [], 0),
        ["stop-pass"] = (screens, phrases) => Stop(screens, phrases, Verdict.Pass,
            [], [SampleReports.Licence, SampleReports.Inspection], 0),
        ["stop-missing"] = (screens, phrases) => Stop(screens, phrases, Verdict.Unknown,
            [], [SampleReports.Licence], 1 << 2 | 1 << 4),
        ["stop-must-not-drive"] = (screens, phrases) => Stop(screens, phrases, Verdict.MustNotDrive,
            [new Reason(703, 0), new Reason(705, 0)], [SampleReports.OverScored, SampleReports.Inspection, SampleReports.NotOurs], 0),
        ["stop-wanted"] = (screens, phrases) => Stop(screens, phrases, Verdict.Wanted,
            [new Reason(703, 0)], [SampleReports.Licence, SampleReports.Inspection], 0),
        ["hold"] = (screens, phrases) => Choice(screens, phrases, ScreenPhrase.HoldTitle, 0, ScreenPhrase.Hold + 1, ScreenPhrase.BackKey),
        ["hold-recorded"] = (screens, phrases) => Message(screens, phrases, ScreenPhrase.HoldTitle,
            new("", phrases.Text(ScreenPhrase.Recorded, 1208), ""), ScreenPhrase.ChooseKey),
        ["sync"] = (screens, phrases) => Sync(screens, phrases),
        ["log"] = (screens, phrases) => Log(screens, phrases),
        ["addresses"] = (screens, phrases) => Addresses(screens, phrases),
        ["about"] = (screens, phrases) => About(screens, phrases),
        ["self-test"] = (screens, phrases) => SelfTest(screens, phrases),
        ["faults"] = (screens, phrases) => Faults(screens, phrases),
    };

    private static string[] Ready(ScreenSet screens, Phrases phrases, bool isTrusted, int fault)
    {
        var rows = new Listing(phrases.Text(ScreenPhrase.ReadyTitle));
        rows.Add(phrases.Text(ScreenPhrase.ListsAge), phrases.Text(ScreenPhrase.HoursOld, 5));
        rows.Add(phrases.Text(ScreenPhrase.TrustAge), phrases.Text(ScreenPhrase.DaysOld, 12));
        rows.Add(phrases.Text(ScreenPhrase.Network), phrases.Text(ScreenPhrase.NetworkState + 3));
        rows.Add(phrases.Text(ScreenPhrase.Charge), phrases.Text(ScreenPhrase.Charging, 85));
        rows.Add("", phrases.Text(ScreenPhrase.HeldKeys));
        var view = new ReadyView
        {
            Time = "12:08", Date = "2026-10-01", IsClockTrusted = isTrusted,
            ClockState = phrases.Text(isTrusted ? ScreenPhrase.ClockTrusted : ScreenPhrase.ClockNotTrusted),
            Prompt = phrases.Text(ScreenPhrase.ScanPrompt), Rows = rows, Fault = fault == 0 ? null : Fault(phrases, fault),
        };
        var hints = Hints(phrases, ScreenPhrase.StopKey, ScreenPhrase.ScanKey, ScreenPhrase.MenuKey);
        screens.Ready.Draw(view, hints);
        var shown = Enumerable.Range(0, fault == 0 ? 5 : 4).Select(rows.Row).SelectMany(row => new[] { row.Label, row.Value });
        return [view.Time, view.Date, view.ClockState, view.Prompt, .. shown, .. Of(hints), fault == 0 ? "" : view.Fault!.Text];
    }

    private static string[] Message(ScreenSet screens, Phrases phrases, int title, ReasonView message, int scanKey)
    {
        var hints = Hints(phrases, 0, scanKey, 0);
        screens.Message.Draw(phrases.Text(title, 12), message, hints);
        return [phrases.Text(title, 12), message.Number, message.Text, message.Action, .. Of(hints)];
    }

    private static string[] Choice(ScreenSet screens, Phrases phrases, int title, int chosen, params int[] items)
    {
        var hints = Hints(phrases, ScreenPhrase.UpKey, ScreenPhrase.ChooseKey, ScreenPhrase.DownKey);
        var texts = items.Select(item => phrases.Text(item)).ToArray();
        screens.Choice.Draw(phrases.Text(title), texts, chosen, hints);
        return [phrases.Text(title), texts[chosen], .. Of(hints)];
    }

    private static string[] Digits(ScreenSet screens, Phrases phrases, DigitsView view, int up, int scan, int down)
    {
        var hints = Hints(phrases, up, scan, down);
        screens.Digits.Draw(view, hints);
        return [view.Title, view.Digits, view.Wheel, view.Instruction, view.Remainder, .. view.Notes, .. Of(hints)];
    }

    private static string[] Detail(ScreenSet screens, Phrases phrases, Report report, int page)
    {
        var listing = new DetailTranslator(phrases, new ReportTranslator(phrases)).Translate(report);
        var hints = Hints(phrases, page == 0 ? ScreenPhrase.VerdictKey : ScreenPhrase.PageUpKey, ScreenPhrase.ScanKey, ScreenPhrase.PageDownKey);
        screens.Listing.Draw(listing, page, hints);
        return [listing.Title, .. Of(hints)];
    }

    private static string[] Stop(ScreenSet screens, Phrases phrases, Verdict verdict, Reason[] reasons, Report[] reports, int missing)
    {
        var view = new StopTranslator(phrases, new ReportTranslator(phrases)).Translate(12, verdict, reasons, reports, missing);
        var hints = Hints(phrases, 0, ScreenPhrase.ScanKey, ScreenPhrase.VerdictKey);
        screens.Stop.Draw(view, 0, hints);
        return [view.Rows.Title, .. view.HasDocuments ? view.Word.Split(',', ',') : [], view.Rows.Row(0).Value, .. Of(hints)];
    }

    private static string[] SelfTest(ScreenSet screens, Phrases phrases)
    {
        var listing = new Listing(phrases.Text(ScreenPhrase.SelfTestTitle));
        foreach (var part in Enumerable.Range(ScreenPhrase.Store, 10))
        {
            var works = part != ScreenPhrase.Clock;
            listing.Add(phrases.Text(part), phrases.Text(works ? ScreenPhrase.Works : ScreenPhrase.Fails), works ? RowMark.None : RowMark.Boxed);
        }

        return Whole(screens, listing, Hints(phrases, 0, ScreenPhrase.BackKey, 0));
    }

    private static string[] Sync(ScreenSet screens, Phrases phrases)
    {
        var listing = new Listing(phrases.Text(ScreenPhrase.SyncTitle));
        listing.Add(phrases.Text(ScreenPhrase.SyncState), phrases.Text(ScreenPhrase.FirstSyncState + 5));
        listing.Add(phrases.Text(ScreenPhrase.Region), "320000");
        listing.Add(phrases.Text(ScreenPhrase.Files), "3/12");
        listing.Add(phrases.Text(ScreenPhrase.Bytes), "48128/612352");
        listing.Add(phrases.Text(ScreenPhrase.LastSuccess), phrases.Text(ScreenPhrase.HoursOld, 5));
        listing.Add(phrases.Text(ScreenPhrase.ListsAge), phrases.Text(ScreenPhrase.HoursOld, 5));
        listing.Add(phrases.Text(ScreenPhrase.TrustAge), phrases.Text(ScreenPhrase.DaysOld, 12));
        return Whole(screens, listing, Hints(phrases, ScreenPhrase.BackKey, ScreenPhrase.StartKey, 0));
    }

    private static string[] Log(ScreenSet screens, Phrases phrases)
    {
        var listing = new Listing(phrases.Text(ScreenPhrase.LogTitle));
        listing.Add(phrases.Text(ScreenPhrase.Entries), "412");
        listing.Add(phrases.Text(ScreenPhrase.Pending), "17");
        foreach (var what in new[] { 2, 2, 3, 7, 4, 12 })
        {
            listing.Add("10-01 12:08", phrases.Text(ScreenPhrase.Event + what));
        }

        return Whole(screens, listing, Hints(phrases, 0, ScreenPhrase.BackKey, 0));
    }

    private static string[] Addresses(ScreenSet screens, Phrases phrases)
    {
        var listing = new Listing(phrases.Text(ScreenPhrase.AddressesTitle));
        listing.Add(phrases.Text(ScreenPhrase.WifiName), "SPECIMEN-STATION");
        listing.Add(phrases.Text(ScreenPhrase.Publisher), "http://lists.example.org/terminal");
        listing.Add(phrases.Text(ScreenPhrase.Service), phrases.Text(ScreenPhrase.None));
        listing.Add(phrases.Text(ScreenPhrase.TimeServer), "ntp.example.org");
        listing.Add(phrases.Text(ScreenPhrase.HomeRegion), "320000");
        return Whole(screens, listing, Hints(phrases, 0, ScreenPhrase.BackKey, 0));
    }

    private static string[] About(ScreenSet screens, Phrases phrases)
    {
        var listing = new Listing(phrases.Text(ScreenPhrase.AboutTitle));
        listing.Add(phrases.Text(ScreenPhrase.Terminal), Device);
        listing.Add(phrases.Text(ScreenPhrase.TrustAge), phrases.Text(ScreenPhrase.DaysOld, 12));
        listing.Add(phrases.Text(ScreenPhrase.ListsAge), phrases.Text(ScreenPhrase.HoursOld, 5));
        listing.Add(phrases.Text(ScreenPhrase.FreeFlash), "1179648");
        return Whole(screens, listing, Hints(phrases, 0, ScreenPhrase.BackKey, 0));
    }

    private static string[] Faults(ScreenSet screens, Phrases phrases)
    {
        var listing = new Listing(phrases.Text(ScreenPhrase.FaultsTitle));
        foreach (var fault in new[] { 1201, 910, 912, 914 })
        {
            listing.AddReason(Fault(phrases, fault));
        }

        return Whole(screens, listing, Hints(phrases, 0, ScreenPhrase.BackKey, 0));
    }

    private static string[] Whole(ScreenSet screens, Listing listing, KeyHints hints)
    {
        screens.Listing.Draw(listing, 0, hints);
        var rows = Enumerable.Range(0, listing.Count).Select(listing.Row);
        return [listing.Title, .. rows.SelectMany(row => new[] { row.Label, row.Value }), .. Of(hints)];
    }

    private static ReasonView Fault(Phrases phrases, int number) => new($"{number}", phrases.Text(number), phrases.Action(number, 0));

    private static KeyHints Hints(Phrases phrases, int up, int scan, int down) => new(Hint(phrases, up), Hint(phrases, scan), Hint(phrases, down));

    private static string Hint(Phrases phrases, int phrase) => phrase == 0 ? "" : phrases.Text(phrase);

    private static string[] Of(KeyHints hints) => [hints.Up, hints.Scan, hints.Down];
}
