using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Phone;
using ELicense.Tests.Authority;

namespace ELicense.Tests.Bench;

/// <summary>Phones and authority of a bench, on a clock that is set.</summary>
public sealed class BenchPhonesTest : IDisposable
{
    private static readonly DateTimeOffset s_start = new(2026, 9, 22, 4, 0, 0, TimeSpan.Zero);

    private readonly SettableClock _time = new(s_start);
    private readonly BenchFolder _folder = new(null);
    private readonly BenchAuthority _authority;
    private readonly PhoneShelf _shelf;

    public BenchPhonesTest()
    {
        _authority = BenchAuthority.Open(_folder, _time, out _).Value!;
        _shelf = PhoneShelf.Open(_folder, _time).Value!;
        FirstDay.Issue(_authority, _shelf);
        Refresh();
    }

    [Fact]
    public void The_first_day_issues_what_the_tour_needs()
    {
        Assert.Equal([DocumentKind.DrivingLicence, DocumentKind.VehicleLicence, DocumentKind.InspectionMark], Kinds("jia"));
        Assert.Equal([DocumentKind.DrivingLicence, DocumentKind.Authorisation], Kinds("yi"));
        Assert.Equal([DocumentKind.DrivingLicence, DocumentKind.VehicleLicence], Kinds("bing"));
    }

    [Fact]
    public void A_live_code_renews_itself_every_15_seconds()
    {
        BenchPhone phone = Showing("jia", DocumentKind.DrivingLicence);
        ShownCode first = phone.Code()!;
        _time.Time = s_start.AddSeconds(14);
        Assert.Equal(first.Text, phone.Code()!.Text);

        _time.Time = s_start.AddSeconds(15);
        ShownCode second = phone.Code()!;

        Assert.NotEqual(first.Text, second.Text);
        Assert.Equal(s_start.AddSeconds(15), second.GeneratedAt);
        Assert.Equal(s_start.AddSeconds(30), second.RenewsAt);
    }

    [Fact]
    public void A_clock_that_is_wrong_makes_wrong_proofs()
    {
        BenchPhone phone = Showing("jia", DocumentKind.DrivingLicence);
        phone.ClockAhead = TimeSpan.FromMinutes(-5);

        Assert.Equal(s_start.AddMinutes(-5), phone.Code()!.GeneratedAt);
    }

    [Fact]
    public void An_answer_to_a_challenge_stays_until_the_live_code_is_wanted()
    {
        BenchPhone phone = Showing("jia", DocumentKind.DrivingLicence);
        Assert.Null(phone.Answer("123456"));
        string answer = phone.Code()!.Text;
        _time.Time = s_start.AddMinutes(1);
        Assert.Equal(answer, phone.Code()!.Text);
        Assert.Equal("123456", phone.Code()!.Challenge);

        Assert.Null(phone.Answer(null));

        Assert.Null(phone.Code()!.Challenge);
    }

    [Theory]
    [InlineData("12345")]
    [InlineData("1234567")]
    [InlineData("12345x")]
    public void Other_than_six_digits_are_refused(string digits) =>
        Assert.Equal(RefusalCode.NoChallengeHere, Showing("jia", DocumentKind.DrivingLicence).Answer(digits)?.Code);

    [Fact]
    public void A_mark_answers_no_challenge_and_stays_the_same()
    {
        BenchPhone phone = Showing("jia", DocumentKind.InspectionMark);
        Assert.NotNull(phone.Answer("123456"));
        string text = phone.Code()!.Text;
        _time.Time = s_start.AddMinutes(1);

        Assert.Equal(text, phone.Code()!.Text);
        Assert.Null(phone.Code()!.RenewsAt);
    }

    [Fact]
    public void A_screenshot_stays_what_it_was_on_any_phone()
    {
        ShownCode live = Showing("jia", DocumentKind.DrivingLicence).Code()!;
        Copy copy = _shelf.Album.Add("jia", live);
        BenchPhone other = _shelf.Find("bing")!;
        other.Show(copy);
        _time.Time = s_start.AddMinutes(3);

        Assert.Equal(live.Text, other.Code()!.Text);
        Assert.True(other.Code()!.IsCopy);
        Assert.Null(other.Code()!.RenewsAt);
    }

    [Fact]
    public void An_album_holds_twelve_pictures()
    {
        ShownCode live = Showing("jia", DocumentKind.DrivingLicence).Code()!;
        for (int i = 0; i < 13; i++)
        {
            _shelf.Album.Add("jia", live);
        }

        Assert.Equal(12, _shelf.Album.Copies.Count);
        Assert.Null(_shelf.Album.Find(1));
        Assert.NotNull(_shelf.Album.Find(13));
    }

    [Theory]
    [InlineData(0, CardLook.Normal)]
    [InlineData(1, CardLook.Normal)]
    [InlineData(4, CardLook.Red)]
    [InlineData(5, CardLook.Red)]
    [InlineData(6, CardLook.Abnormal)]
    [InlineData(7, CardLook.Red)]
    [InlineData(8, CardLook.Gone)]
    [InlineData(9, CardLook.Gone)]
    public void A_licence_looks_as_its_state_is(int state, CardLook look)
    {
        BenchPhone phone = Showing("jia", DocumentKind.DrivingLicence);
        WalletEntry licence = phone.Entries[0];
        _authority.SetState(licence.Credential.Id, state);
        Refresh();

        Assert.Equal(look, phone.LookOf(licence));
        Assert.Equal(look is CardLook.Normal or CardLook.Red, phone.Code() is not null);
    }

    [Fact]
    public void A_phone_without_a_network_does_not_know_a_new_state()
    {
        BenchPhone phone = Showing("jia", DocumentKind.DrivingLicence);
        phone.IsOnline = false;
        _authority.SetState(phone.Entries[0].Credential.Id, 7);
        Refresh();
        Assert.Equal(CardLook.Normal, phone.LookOf(phone.Entries[0]));

        phone.IsOnline = true;
        Refresh();

        Assert.Equal(CardLook.Red, phone.LookOf(phone.Entries[0]));
    }

    [Fact]
    public void An_owner_authorises_and_cancels()
    {
        BenchPhone owner = _shelf.Find("jia")!, grantee = _shelf.Find("bing")!;
        string vehicle = owner.Entries[1].Credential.IdText;
        Assert.Null(_authority.Authorise(owner, vehicle, grantee, [Purpose.Driving], 3).Refusal);
        WalletEntry authorisation = grantee.Entries[^1];

        Assert.Null(_authority.Cancel(owner, vehicle, authorisation.Credential.Id).Refusal);
        Refresh();

        Assert.Equal(CardLook.Gone, grantee.LookOf(authorisation));
        Assert.Equal(RefusalCode.NotTheOwner, _authority.Authorise(grantee, vehicle, owner, [Purpose.Driving], 3).Refusal?.Code);
    }

    [Fact]
    public void A_change_is_unpublished_until_it_is_published()
    {
        _authority.Publish();
        Assert.Equal(0, _authority.Unpublished);
        _authority.SetState(_shelf.Phones[0].Entries[0].Credential.Id, 7);
        _authority.SetState(_shelf.Phones[0].Entries[0].Credential.Id, 99);
        Assert.Equal(1, _authority.Unpublished);

        _time.Time = s_start.AddSeconds(5);
        _authority.Publish();

        Assert.Equal(0, _authority.Unpublished);
        Assert.Equal(1, _authority.Publication!.Regions[0].Listed);
    }

    public void Dispose()
    {
        _authority.Dispose();
        _folder.Dispose();
    }

    private void Refresh() => _shelf.Refresh(_authority.StateOf);

    private DocumentKind[] Kinds(string phone) =>
        [.. _shelf.Find(phone)!.Entries.Select(entry => entry.Credential.Content.Document.Kind)];

    private BenchPhone Showing(string id, DocumentKind kind)
    {
        BenchPhone phone = _shelf.Find(id)!;
        phone.Show(phone.Entries.First(entry => entry.Credential.Content.Document.Kind == kind));
        return phone;
    }
}
