namespace nanoFramework.TestFramework;

/// <summary>A test that cannot run here, and says why.</summary>
public sealed class SkipTestException(string message) : Exception(message);
