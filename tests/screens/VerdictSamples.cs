using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;
using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Screens;

/// <summary>One view for each verdict, family and kind of document.</summary>
internal static class VerdictSamples
{
    internal static readonly Dictionary<string, Func<Phrases, VerdictView>> All = new()
    {
        ["pass"] = phrases => View(phrases, Verdict.Pass, 1),
        ["pass-vehicle"] = phrases => View(phrases, Verdict.Pass, 2),
        ["pass-inspection"] = phrases => View(phrases, Verdict.Pass, 3),
        ["pass-authorisation"] = phrases => View(phrases, Verdict.Pass, 4, new Reason(608, 0)),
        ["notice"] = phrases => View(phrases, Verdict.Notice, 1, Listed(501, Verdict.Notice), new Reason(708, 12)),
        ["notice-deregistration"] = phrases => View(phrases, Verdict.Notice, 5, new Reason(707, 0)),
        ["wanted"] = phrases => View(phrases, Verdict.Wanted, 2,
            Listed(510, Verdict.Wanted), new Reason(703, 0), new Reason(523, 30)),
        ["must-not-drive"] = phrases => View(phrases, Verdict.MustNotDrive, 1,
            Listed(505, Verdict.MustNotDrive), new Reason(701, 0)),
        ["must-not-drive-vehicle"] = phrases => View(phrases, Verdict.MustNotDrive, 2,
            new Reason(703, 0), new Reason(704, 0), Listed(504, Verdict.MustNotDrive)),
        ["not-valid"] = phrases => View(phrases, Verdict.NotValid, 1, new Reason(603, 1250)),
        ["not-valid-forged"] = phrases => View(phrases, Verdict.NotValid, 0, new Reason(201, 0)),
        ["unreadable"] = phrases => View(phrases, Verdict.Unknown, 0, new Reason(102, 0)),
        ["unreadable-two-reasons"] = phrases => View(phrases, Verdict.Unknown, 0, new Reason(301, 0), new Reason(305, 0)),
        ["state-unknown"] = phrases => View(phrases, Verdict.Unknown, 1, new Reason(520, 320000), new Reason(604, 95)),
        ["state-unknown-vehicle"] = phrases => View(phrases, Verdict.Unknown, 2, new Reason(524, 80)),
    };

    /// <param name="kind">1 to 5; 0 for a code without a proven document.</param>
    internal static VerdictView View(Phrases phrases, Verdict verdict, int kind, params Reason[] reasons)
    {
        var view = new ReportTranslator(phrases).Translate(
            verdict, kind != 0, reasons, kind == 0 ? null! : Document(kind), phrases.Text(PhraseNumber.ListHoursOld, 3));
        view.Hint = phrases.Text(ScreenPhrase.DetailKey);
        return view;
    }

    internal static Document Document(int kind, Action<SortedDictionary<int, object>>? change = null)
    {
        var fields = SampleDocuments.OfKind(kind);
        change?.Invoke(fields);
        var bytes = Writer.Cbor(writer => SampleDocuments.Write(writer, kind, fields));
        return ELicense.Formats.Documents.Document.Read(new CborReader(new ByteSegment(bytes, 0, bytes.Length)));
    }

    private static Reason Listed(int code, Verdict verdict) => new(code, 0, verdict);
}
