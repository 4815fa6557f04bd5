namespace NFProjTools.Testing;

internal enum TestOutcome
{
    Unknown = 0,
    Passed = 1,
    Failed = 2,
    Skipped = 3,
}
