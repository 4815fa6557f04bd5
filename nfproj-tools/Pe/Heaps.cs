namespace NFProjTools.Pe;

/// <summary>What all tables of one file share.</summary>
internal sealed record Heaps(StringHeap Strings, SignatureHeap Signatures);
