using ELicense.Simulator.Rollout;
using ELicense.Verification;

namespace ELicense.Tests.Online;

/// <summary>From three cities to the nation: the trust list is all that changes.</summary>
public class RolloutTest
{
    [Fact]
    public void ALicenceIsOfAnUnknownIssuerUntilItsAuthorityHasJoined()
    {
        RolloutScenario scenario = RolloutScenario.Run();
        string[] first = [.. scenario.Places.Where(place => place.Stage == 1).Select(place => place.Division)];
        Assert.Equal(["120000", "510100", "320500"], first);
        Assert.Equal(31, scenario.Places.Select(place => place.Division[..2]).Distinct().Count());
        Assert.All(scenario.Reports[0], report => Assert.Equal(ReasonCode.NoTrustList, report.Reasons[0].Code));
        for (int stage = 1; stage <= RolloutScenario.Stages; stage++)
        {
            for (int place = 0; place < scenario.Places.Length; place++)
            {
                AssertSays(scenario.Places[place].Stage <= stage, scenario.Reports[stage][place]);
            }
        }
    }

    private static void AssertSays(bool hasJoined, Report report)
    {
        Assert.Equal(hasJoined ? Verdict.Pass : Verdict.Unknown, report.Verdict);
        Assert.Equal(hasJoined ? [] : [ReasonCode.IssuerUnknown], report.Reasons.Select(reason => reason.Code));
    }
}
