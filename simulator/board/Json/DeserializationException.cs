namespace nanoFramework.Json;

/// <summary>What nanoFramework.Json throws for a text that it cannot read.</summary>
public class DeserializationException : Exception;
