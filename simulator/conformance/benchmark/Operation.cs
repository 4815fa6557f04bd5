namespace ELicense.Simulator.Conformance.Benchmark;

/// <summary>An operation of the table.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Budget">Instructions that it may take, hashing apart.</param>
/// <param name="Create">Makes ready what it works on.</param>
internal sealed record Operation(string Name, double Budget, Func<Work> Create);
