using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Bench.Phones;

/// <summary>The code of one credential, made anew every 15 seconds of the phone's clock; signed when it is looked at, and once only.</summary>
internal sealed class LiveCode(WalletEntry entry, string? challenge)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private string? _text;
    private DateTimeOffset _generatedAt;

    public WalletEntry Entry => entry;

    public string? Challenge => challenge;

    private bool IsRenewing => entry.HolderKey is not null && challenge is null;

    /// <param name="phoneTime">What the phone's clock says.</param>
    /// <param name="look">How the app shows it.</param>
    public ShownCode At(DateTimeOffset phoneTime, CardLook look)
    {
        DateTimeOffset generatedAt = IsRenewing ? BeginOfInterval(phoneTime) : _text is null ? phoneTime : _generatedAt;
        if (_text is null || generatedAt != _generatedAt)
        {
            (_text, _generatedAt) = (HolderCode.Usual(entry, generatedAt, challenge).Value, generatedAt);
        }

        return new ShownCode
        {
            Text = _text!,
            Kind = entry.Credential.Content.Document.Kind,
            Headline = DocumentFacts.Headline(entry.Credential.Content.Document),
            GeneratedAt = generatedAt,
            RenewsAt = IsRenewing ? generatedAt + Interval : null,
            Challenge = challenge,
            Look = look,
        };
    }

    private static DateTimeOffset BeginOfInterval(DateTimeOffset time) =>
        new(time.UtcTicks - time.UtcTicks % Interval.Ticks, TimeSpan.Zero);
}
