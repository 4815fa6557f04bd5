namespace NFProjTools.Cost;

/// <summary>How often a member of nanoFramework is called.</summary>
internal readonly record struct LibraryCallCount(string Member, double Count);
