namespace nanoFramework.TestFramework;

/// <summary>An assertion that does not hold.</summary>
public sealed class AssertFailedException(string message) : Exception(message);
