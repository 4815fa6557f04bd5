using ELicense.Simulator.Bench.Authority;
using ELicense.Simulator.Bench.Phones;

namespace ELicense.Simulator.Bench;

/// <summary>Who stands around a terminal.</summary>
internal sealed record BenchPeople(BenchAuthority Authority, PhoneShelf Shelf);
