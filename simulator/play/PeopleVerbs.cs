using System.Globalization;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Camera;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Phone;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Terminal.States;

namespace ELicense.Simulator.Play;

/// <summary>What holders do with their phones, the authority with its records, and an officer with the terminal's lens.</summary>
internal static class PeopleVerbs
{
    public static Verb[] All { get; } =
    [
        new("issue", "PHONE KIND [sm2] [classes=] [points=] [plate=] [type=] [until=YYYY-MM-DD]", Issue),
        new("show", "PHONE KIND, or copy for the last screenshot, or nothing", Show),
        new("screenshot", "keeps the code on the screen as a picture", (stage, _) => Screenshot(stage)),
        new("answer", "the digits on the terminal are typed into the phone", (stage, _) => Answer(stage)),
        new("phone", "PHONE online | offline | +DURATION | -DURATION", Phone),
        new("lend", "OWNER GRANTEE DAYS, for driving", Lend),
        new("state", "PHONE KIND 0 to 9 (docs/status-lists.md), or wanted, or found", State),
        new("publish", "trust list and status lists", (stage, _) => stage.People.Authority.Publish().Refusal?.ToString()),
        new("camera", "phone | nothing | picture FILE, [distance=MM] [tilt=DEG] [blur=MM] [glare=PART]", Camera),
    ];

    private static string? Issue(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [var id, var kind, ..] || stage.People.Shelf.Find(id) is not { } phone)
        {
            return "a phone and a kind of document";
        }

        var form = new IssueForm
        {
            Kind = kind,
            Phone = id,
            IsSm2 = words.Contains("sm2"),
            Classes = Words.Value(words, "classes"),
            Points = Words.Value(words, "points") is { } points ? int.Parse(points, CultureInfo.InvariantCulture) : null,
            Plate = Words.Value(words, "plate"),
            VehicleType = Words.Value(words, "type"),
            Until = Words.Value(words, "until") is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null,
        };
        return stage.Told(stage.People.Authority.Issue(form, phone).Refusal);
    }

    private static string? Show(Stage stage, IReadOnlyList<string> words)
    {
        PhoneShelf shelf = stage.People.Shelf;
        switch (words)
        {
            case ["nothing"]:
                shelf.Selected.ShowNothing();
                return null;
            case ["copy"]:
                shelf.Selected.Show(shelf.Album.Copies[^1]);
                return null;
        }

        if (Find(stage, words) is not { } held)
        {
            return "a phone and the kind of a document that it holds";
        }

        shelf.Select(held.Phone);
        held.Phone.Show(held.Entry);
        return null;
    }

    private static string? Screenshot(Stage stage)
    {
        BenchPhone phone = stage.People.Shelf.Selected;
        if (phone.Code() is not { } code)
        {
            return "no code is on the screen";
        }

        stage.People.Shelf.Album.Add(phone.Id, code);
        return null;
    }

    private static string? Answer(Stage stage) => stage.Handheld.Terminal?.State is ChallengeState { Digits: { } digits }
        ? stage.People.Shelf.Selected.Answer(digits)?.ToString()
        : "the terminal shows no digits";

    private static string? Phone(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [var id, var what] || stage.People.Shelf.Find(id) is not { } phone)
        {
            return "a phone, and what becomes of it";
        }

        if (what is "online" or "offline")
        {
            phone.IsOnline = what == "online";
            return stage.Told(null);
        }

        if (Words.Shift(what) is not { } ahead)
        {
            return "online, offline or a shift such as +3h";
        }

        phone.ClockAhead = ahead;
        return null;
    }

    private static string? Lend(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [var owner, var grantee, var days] || Find(stage, [owner, "vehicle-licence"]) is not { } vehicle
            || stage.People.Shelf.Find(grantee) is not { } phone)
        {
            return "an owner with a vehicle, another phone and days";
        }

        int length = int.Parse(days, CultureInfo.InvariantCulture);
        return stage.Told(stage.People.Authority.Authorise(
            vehicle.Phone, vehicle.Entry.Credential.IdText, phone, [Purpose.Driving], length).Refusal);
    }

    private static string? State(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [_, _, var state] || Find(stage, [words[0], words[1]]) is not { } held)
        {
            return "a phone, the kind of a document that it holds, and a state";
        }

        byte[] id = held.Entry.Credential.Id;
        BenchAuthority authority = stage.People.Authority;
        Refusal? refusal = state is "wanted" or "found"
            ? authority.SetWanted(id, state == "wanted").Refusal
            : authority.SetState(id, int.Parse(state, CultureInfo.InvariantCulture)).Refusal;
        return stage.Told(refusal);
    }

    private static string? Camera(Stage stage, IReadOnlyList<string> words)
    {
        CameraPose pose = CameraPose.Usual with
        {
            Distance = (int)Number(words, "distance", CameraPose.Usual.Distance),
            Tilt = (int)Number(words, "tilt", CameraPose.Usual.Tilt),
            Blur = Number(words, "blur", CameraPose.Usual.Blur),
            Glare = Number(words, "glare", CameraPose.Usual.Glare),
        };
        switch (words)
        {
            case ["phone", ..]: stage.Camera.Point(CameraSource.Phone, pose); return null;
            case ["nothing", ..]: stage.Camera.Point(CameraSource.Nothing, pose); return null;
            case ["picture", var file, ..]: return Picture(stage, file, pose);
            default: return "phone, nothing or picture FILE";
        }
    }

    private static string? Picture(Stage stage, string file, CameraPose pose)
    {
        if (PictureFile.Open(file).Frame is not { } frame)
        {
            return $"{file} is no picture that can be read";
        }

        stage.Camera.Show(frame);
        stage.Camera.Point(CameraSource.Picture, pose);
        return null;
    }

    private static double Number(IReadOnlyList<string> words, string name, double usual) =>
        Words.Value(words, name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : usual;

    private static (BenchPhone Phone, WalletEntry Entry)? Find(Stage stage, IReadOnlyList<string> words)
    {
        if (words is not [var id, var kind, ..] || stage.People.Shelf.Find(id) is not { } phone
            || !Enum.TryParse(kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out DocumentKind document))
        {
            return null;
        }

        WalletEntry? entry = phone.Entries.LastOrDefault(held => held.Credential.Content.Document.Kind == document);
        return entry is null ? null : (phone, entry);
    }
}
