using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Bench.Phones;

namespace ELicense.Simulator.Bench.Authority;

/// <summary>What the phones of a new bench are given: enough for every situation of the tour, all of it in order.</summary>
internal static class FirstDay
{
    private const int WorkingWeek = 5;

    public static void Issue(BenchAuthority authority, PhoneShelf shelf)
    {
        BenchPhone owner = shelf.Phones[0], borrower = shelf.Phones[1], driver = shelf.Phones[2];
        authority.Issue(new IssueForm { Kind = "driving-licence", Phone = owner.Id }, owner);
        string? car = authority.Issue(new IssueForm { Kind = "vehicle-licence", Phone = owner.Id }, owner).Value?.IdText;
        authority.Issue(new IssueForm { Kind = "inspection-mark", Phone = owner.Id }, owner);
        authority.Issue(new IssueForm { Kind = "driving-licence", Phone = borrower.Id, IsSm2 = true }, borrower);
        authority.Authorise(owner, car ?? "", borrower, [Purpose.Driving], WorkingWeek);
        authority.Issue(new IssueForm { Kind = "driving-licence", Phone = driver.Id }, driver);
        authority.Issue(
            new IssueForm { Kind = "vehicle-licence", Phone = driver.Id, Plate = "京B00003", VehicleType = "大型普通客车" }, driver);
    }
}
