using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Phones;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ELicense.Simulator.Bench.Server;

/// <summary>Hands on the phones.</summary>
internal sealed class PhoneRoutes(Workbench bench)
{
    private const int AYear = 366 * 86400;
    private const int MaximumPurposes = 5;
    private const int MaximumDays = 31;

    public void Map(RouteGroupBuilder api)
    {
        api.MapPost("/{id}/select", (string id) => OnShelf(id, (shelf, phone) => shelf.Select(phone)));
        api.MapPost("/{id}/show", (string id, Requests.Show show) => With(id, (shelf, phone, _) => Show(shelf, phone, show)));
        api.MapPost("/{id}/screenshot", (string id) => With(id, (shelf, phone, _) => Photograph(shelf, phone)));
        api.MapPost("/{id}/challenge", (string id, Requests.Challenge challenge) =>
            With(id, (_, phone, _) => phone.Answer(challenge.Digits)));
        api.MapPost("/{id}/online", (string id, Requests.Switch online) =>
            OnShelf(id, (_, phone) => phone.IsOnline = online.IsOn));
        api.MapPost("/{id}/clock", (string id, Requests.Clock clock) => clock.Seconds is null or < -AYear or > AYear
            ? Answers.Misuse
            : OnShelf(id, (_, phone) => phone.ClockAhead = TimeSpan.FromSeconds(clock.Seconds.Value)));
        api.MapPost("/{id}/authorise", (string id, Requests.Authorise order) =>
            order.Purposes.Count > MaximumPurposes || order.Days is < 1 or > MaximumDays
                ? Answers.Misuse
                : With(id, (shelf, owner, authority) => Authorise(shelf, owner, authority, order)));
        api.MapPost("/{id}/cancel", (string id, Requests.Cancel order) => CredentialId.Read(order.Authorisation) is { } cancelled
            ? With(id, (_, owner, authority) => authority.Cancel(owner, order.Vehicle, cancelled).Refusal)
            : Answers.Misuse);
    }

    private static Refusal? Show(PhoneShelf shelf, BenchPhone phone, Requests.Show show)
    {
        if (show.Card is not null && phone.Find(show.Card) is { } entry)
        {
            phone.Show(entry);
        }
        else if (show.Copy is { } number && shelf.Album.Find(number) is { } copy)
        {
            phone.Show(copy);
        }
        else if (show.Card is null && show.Copy is null)
        {
            phone.ShowNothing();
        }
        else
        {
            return new Refusal(RefusalCode.NoSuchCredential, "this phone has no such card or picture");
        }

        return null;
    }

    private static Refusal? Photograph(PhoneShelf shelf, BenchPhone phone)
    {
        if (phone.Code() is not { } code)
        {
            return new Refusal(RefusalCode.NoSuchCredential, "no code is on the screen");
        }

        shelf.Album.Add(phone.Id, code);
        return null;
    }

    private static Refusal? Authorise(PhoneShelf shelf, BenchPhone owner, BenchAuthority authority, Requests.Authorise order) =>
        shelf.Find(order.Grantee) is { } grantee
            ? authority.Authorise(owner, order.Vehicle, grantee, [.. order.Purposes], order.Days).Refusal
            : new Refusal(RefusalCode.NoSuchCredential, "there is no such phone");

    private IResult OnShelf(string id, Action<PhoneShelf, BenchPhone> act) => With(id, (shelf, phone, _) =>
    {
        act(shelf, phone);
        return null;
    });

    private IResult With(string id, Func<PhoneShelf, BenchPhone, BenchAuthority, Refusal?> act)
    {
        bool isKnown = false;
        Refusal? refusal = bench.Use((shelf, authority) =>
        {
            BenchPhone? phone = shelf.Find(id);
            isKnown = phone is not null;
            return phone is null ? null : act(shelf, phone, authority);
        });
        return isKnown ? Answers.Of(refusal) : Answers.NotFound;
    }
}
