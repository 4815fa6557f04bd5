namespace NFProjTools.Counting;

/// <summary>The IL instructions of counted assemblies that a thread has executed.</summary>
public static class Work
{
    // A field, not a property: woven code adds to it at every few instructions.
    [ThreadStatic]
    public static long Instructions;
}
