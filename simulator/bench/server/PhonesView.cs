using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Phone;
using ELicense.Simulator.Vision.Scenes;

namespace ELicense.Simulator.Bench.Server;

/// <summary>What a page is told of the phones.</summary>
internal static class PhonesView
{
    public static object Of(PhoneShelf shelf, long now) => new
    {
        Now = now,
        Selected = shelf.Selected.Id,
        Phones = shelf.Phones.Select(Phone),
        Album = shelf.Album.Copies.Select(copy => new
        {
            copy.Number,
            copy.TakenFrom,
            copy.Code.Kind,
            copy.Code.Headline,
            GeneratedAt = copy.Code.GeneratedAt.ToUnixTimeMilliseconds(),
        }),
        Screen = shelf.Selected.Code() is { } code ? Screen(code) : null,
    };

    private static object Phone(BenchPhone phone) => new
    {
        phone.Id,
        phone.Name,
        ClockAhead = (long)phone.ClockAhead.TotalSeconds,
        phone.IsOnline,
        StatesAsOf = phone.StatesAsOf.ToUnixTimeMilliseconds(),
        phone.ShownCard,
        ShownCopy = phone.ShownCopy?.Number,
        phone.Challenge,
        Cards = phone.Entries.Select(entry => Card(phone, entry)),
    };

    private static object Card(BenchPhone phone, WalletEntry entry) => new
    {
        Id = entry.Credential.IdText,
        entry.Credential.Content.Document.Kind,
        Headline = DocumentFacts.Headline(entry.Credential.Content.Document),
        Facts = DocumentFacts.Of(entry.Credential.Content.Document),
        State = phone.StateOf(entry),
        Look = phone.LookOf(entry),
        IsLive = entry.HolderKey is not null,
        Algorithm = entry.HolderKey?.Algorithm,
        Expires = 1000 * entry.Credential.Content.Expires,
    };

    private static object Screen(ShownCode code)
    {
        bool[][] modules = Symbols.Make(code.Text);
        return new
        {
            code.Kind,
            code.Headline,
            code.Look,
            code.IsCopy,
            code.Challenge,
            GeneratedAt = code.GeneratedAt.ToUnixTimeMilliseconds(),
            RenewsAt = code.RenewsAt?.ToUnixTimeMilliseconds(),
            Side = modules.Length,
            Modules = Convert.ToBase64String(Packed(modules)),
            code.Text.Length,
        };
    }

    /// <summary>Row by row without padding, eight modules a byte, leftmost in the highest bit, 1 = dark.</summary>
    private static byte[] Packed(bool[][] modules)
    {
        int side = modules.Length;
        var packed = new byte[(side * side + 7) / 8];
        for (int i = 0; i < side * side; i++)
        {
            packed[i / 8] |= (byte)(modules[i / side][i % side] ? 0x80 >> (i % 8) : 0);
        }

        return packed;
    }
}
