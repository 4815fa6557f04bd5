namespace ELicense.Tests;

public class SkeletonTest
{
    [Fact]
    public void Runs() => Assert.True(true);
}
