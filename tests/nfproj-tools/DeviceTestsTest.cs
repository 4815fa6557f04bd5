using NFProjTools.Testing;

namespace ELicense.Tests.NFProjTools;

/// <summary>The device tests pass as they were compiled for the device.</summary>
[Collection("counters")]
public class DeviceTestsTest
{
    private const int FewestTests = 40;

    [Fact]
    public void The_compiled_device_tests_pass()
    {
        var results = DeviceTests.Load().Run().ToArray();
        Assert.All(results, r => Assert.True(r.Outcome is TestOutcome.Passed or TestOutcome.Skipped, $"{r.Name}: {r.Message}"));
        Assert.True(results.Count(r => r.Outcome == TestOutcome.Passed) >= FewestTests, $"{results.Length} tests");
    }
}
