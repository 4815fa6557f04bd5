namespace NFProjTools.Checking;

/// <summary>One thing that the device cannot run or runs wrongly. Numbers are never reused.</summary>
/// <param name="Id">"NF" and three digits; the first says of which sort.</param>
/// <param name="Title">What is refused.</param>
/// <param name="Why">What the device would do.</param>
internal sealed record Rule(string Id, string Title, string Why);
