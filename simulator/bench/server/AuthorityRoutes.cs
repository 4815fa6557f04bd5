using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Phones;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace ELicense.Simulator.Bench.Server;

/// <summary>The counter of the authority.</summary>
internal static class AuthorityRoutes
{
    /// <summary>So many credentials a phone at most: a bench is no load test.</summary>
    private const int MaximumCards = 24;

    public static void Map(RouteGroupBuilder api, Workbench bench)
    {
        api.MapPost("/issue", (IssueForm form) =>
            Answers.Of(bench.Use((shelf, authority) => Issue(shelf, authority, form))));
        api.MapPost("/state", (Requests.State state) => CredentialId.Read(state.Credential) is { } id
            ? Answers.Of(bench.Use((_, authority) => authority.SetState(id, state.Number).Refusal))
            : Answers.Misuse);
        api.MapPost("/wanted", (Requests.Wanted wanted) => CredentialId.Read(wanted.Credential) is { } id
            ? Answers.Of(bench.Use((_, authority) => authority.SetWanted(id, wanted.IsOn).Refusal))
            : Answers.Misuse);
        api.MapPost("/publish", () => Answers.Of(bench.Use((_, authority) => authority.Publish().Refusal)));
    }

    private static Refusal? Issue(PhoneShelf shelf, BenchAuthority authority, IssueForm form)
    {
        if (shelf.Find(form.Phone) is not { } phone)
        {
            return new Refusal(RefusalCode.NoSuchCredential, "there is no such phone");
        }

        return phone.Entries.Count < MaximumCards
            ? authority.Issue(form, phone).Refusal
            : new Refusal(RefusalCode.ListFull, $"a phone of the bench holds {MaximumCards} credentials at most");
    }
}
