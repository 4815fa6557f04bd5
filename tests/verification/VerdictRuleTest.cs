using System.Reflection;
using ELicense.Verification;

namespace ELicense.Tests.Verification;

/// <summary>Every combination of evidence, alone and with every reason.</summary>
public class VerdictRuleTest
{
    private static readonly Answer[] s_answers = [Answer.Unknown, Answer.Yes, Answer.No];

    private static readonly Reason[] s_reasons =
        [.. typeof(ReasonCode).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(f => new Reason((int)f.GetRawConstantValue()!, 0))];

    [Fact]
    public void PassesOnlyWhenAllRequiredEvidenceIsYes()
    {
        foreach ((Evidence evidence, bool needsHolder) in All())
        {
            bool complete = Required(evidence, needsHolder).All(answer => answer == Answer.Yes);
            Assert.Equal(complete, VerdictRule.Decide(evidence, needsHolder, []) == Verdict.Pass);
        }
    }

    [Fact]
    public void FollowsTheTable()
    {
        foreach ((Evidence evidence, bool needsHolder) in All())
        {
            Answer[] required = Required(evidence, needsHolder);
            Verdict expected =
                evidence.Signature == Answer.No || (needsHolder && evidence.Holder == Answer.No) ? Verdict.NotValid
                : evidence.Issuer == Answer.No || evidence.Validity == Answer.No ? Verdict.NotValid
                : evidence.Status == Answer.No || evidence.Rules == Answer.No ? Verdict.MustNotDrive
                : required.Contains(Answer.Unknown) ? Verdict.Unknown
                : Verdict.Pass;
            Assert.Equal(expected, VerdictRule.Decide(evidence, needsHolder, []));
        }
    }

    [Fact]
    public void AReasonNeverMakesAVerdictLessGrave()
    {
        foreach ((Evidence evidence, bool needsHolder) in All())
        {
            int alone = VerdictRule.GravityOf(VerdictRule.Decide(evidence, needsHolder, []));
            foreach (Reason reason in s_reasons)
            {
                Verdict with = VerdictRule.Decide(evidence, needsHolder, [reason]);
                Assert.True(VerdictRule.GravityOf(with) >= alone);
                Assert.True(VerdictRule.GravityOf(with) >= VerdictRule.GravityOf(reason.Verdict)
                    || evidence.Signature == Answer.No || evidence.Holder == Answer.No);
            }
        }
    }

    [Fact]
    public void OrdersVerdictsGravestFirst()
    {
        var passing = new Evidence
        {
            Signature = Answer.Yes, Issuer = Answer.Yes, Validity = Answer.Yes, Status = Answer.Yes, Holder = Answer.Yes, Rules = Answer.Yes,
        };
        Reason wanted = new(510, 0, Verdict.Wanted);
        Reason revoked = new(509, 0, Verdict.NotValid);
        Reason suspended = new(507, 0, Verdict.MustNotDrive);
        Reason[] gravestFirst =
        [
            new(ReasonCode.ProofTooOld, 700), wanted, revoked, suspended, new(ReasonCode.ListExpired, 0), new(ReasonCode.ExpiresSoon, 3),
        ];
        for (int i = 0; i < gravestFirst.Length; i++)
        {
            Reason[] fromHere = [.. gravestFirst[i..].Reverse()];
            Assert.Equal(gravestFirst[i].Verdict, VerdictRule.Decide(passing, true, fromHere));
        }
    }

    [Fact]
    public void ZeroIsUnknownEverywhere()
    {
        var enums = typeof(Verdict).Assembly.GetTypes().Concat(typeof(ELicense.Formats.CodeOutcome).Assembly.GetTypes())
            .Concat(typeof(ELicense.Crypto.Curve).Assembly.GetTypes()).Where(t => t.IsEnum && t.IsPublic).ToArray();
        Assert.NotEmpty(enums);
        Assert.All(enums, e => Assert.Equal("Unknown", Enum.GetName(e, 0)));
    }

    [Fact]
    public void ReasonNumbersAreUnique()
    {
        int[] numbers = [.. s_reasons.Select(r => r.Code)];
        Assert.Equal(numbers.Distinct(), numbers);
    }

    private static Answer[] Required(Evidence e, bool needsHolder) =>
        [e.Signature, e.Issuer, e.Validity, e.Status, needsHolder ? e.Holder : Answer.Yes, e.Rules];

    private static IEnumerable<(Evidence Evidence, bool NeedsHolder)> All() =>
        from signature in s_answers
        from issuer in s_answers
        from validity in s_answers
        from status in s_answers
        from holder in s_answers
        from rules in s_answers
        from needsHolder in (bool[])[false, true]
        select (new Evidence
        {
            Signature = signature, Issuer = issuer, Validity = validity, Status = status, Holder = holder, Rules = rules,
        }, needsHolder);
}
