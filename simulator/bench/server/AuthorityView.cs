using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Phones;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Bench.Server;

/// <summary>What a page is told of the authority.</summary>
internal static class AuthorityView
{
    private const int HighestState = 9;

    public static object Of(PhoneShelf shelf, BenchAuthority authority) => new
    {
        authority.Unpublished,
        PublishedAt = authority.PublishedAt.ToUnixTimeMilliseconds(),
        authority.Publication?.TrustSequence,
        Regions = authority.Publication?.Regions.Select(region => new { region.Region, region.Sequence, region.Listed }),
        Credentials = shelf.Phones.SelectMany(phone => phone.Entries.Select(entry => Credential(authority, phone, entry))),
    };

    private static object Credential(BenchAuthority authority, BenchPhone phone, WalletEntry entry)
    {
        DocumentKind kind = entry.Credential.StatusList.Kind;
        return new
        {
            Id = entry.Credential.IdText,
            Phone = phone.Id,
            Holder = phone.Name,
            entry.Credential.Content.Document.Kind,
            Headline = DocumentFacts.Headline(entry.Credential.Content.Document),
            State = authority.StateOf(entry.Credential),
            IsWanted = authority.IsWanted(entry.Credential),
            CanBeWanted = ListStates.CanBeWanted(kind),
            States = Enumerable.Range(0, HighestState + 1).Where(state => ListStates.Refuse(kind, state) is null),
            Index = entry.Credential.StatusIndex,
            List = entry.Credential.StatusList.ToString(),
        };
    }
}
