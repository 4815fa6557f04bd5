using ELicense.Crypto;
using ELicense.Formats;
using ELicense.Verification.Holder;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Checks;

/// <summary>
/// Whether whoever shows a bound document holds its key, now: a proof signed a moment ago, or the digits that this terminal asked
/// for. Inspection marks and deregistration certificates are nobody's, and pass by unjudged.
/// </summary>
public sealed class HolderCheck : Check
{
    private readonly MessageSignature _signature;
    private readonly ReplayMemory _replays;
    private readonly Challenge _challenge;

    public HolderCheck(MessageSignature signature, ReplayMemory replays, Challenge challenge)
    {
        _signature = signature;
        _replays = replays;
        _challenge = challenge;
    }

    public override bool Run(Examination examination)
    {
        Credential credential = examination.Code.Credential;
        Presentation presentation = examination.Code.Presentation;
        if (!credential.Document.IsBoundToHolder)
        {
            return true;
        }

        if (presentation == null)
        {
            Deny(examination, ReasonCode.NoProof, 0);
        }
        else if (!IsSignedByHolder(presentation, credential))
        {
            Deny(examination, ReasonCode.ProofByAnotherKey, 0);
        }
        else if (presentation.Nonce != null)
        {
            JudgeAnswer(examination, presentation);
        }
        else
        {
            JudgeAge(examination, presentation);
        }

        return true;
    }

    private bool IsSignedByHolder(Presentation presentation, Credential credential)
    {
        PublicKey key = SignatureAlgorithm.KeyOf(credential.HolderKey);
        return key != null && _signature.Verify(presentation.Message, key) == SignatureResult.Valid;
    }

    private void JudgeAnswer(Examination examination, Presentation presentation)
    {
        int lifetime = examination.Trust.Policy.Challenge;
        ChallengeAnswer answer = _challenge.Answer(presentation.Nonce, examination.Time.Reading, examination.Stop, lifetime);
        if (answer == ChallengeAnswer.Right)
        {
            examination.Evidence.Holder = Answer.Yes;
            examination.Add(ReasonCode.ChallengeAnswered);
        }
        else
        {
            LeaveOpen(examination, ReasonCode.ChallengeNotAnswered, 0);
        }
    }

    private void JudgeAge(Examination examination, Presentation presentation)
    {
        Policy policy = examination.Trust.Policy;
        long age = examination.Time.Now - presentation.IssuedAt;
        long distance = age < 0 ? -age : age;
        int seconds = distance > int.MaxValue || distance < 0 ? int.MaxValue : (int)distance;
        if (examination.Time.IsTrusted && seconds > policy.ProofTolerated)
        {
            Deny(examination, ReasonCode.ProofTooOld, seconds);
        }
        else if (!_replays.Accept(examination.Code.Credential.Id, presentation.IssuedAt, examination.Stop))
        {
            Deny(examination, ReasonCode.ProofSeenBefore, 0);
        }
        else if (!examination.Time.IsTrusted)
        {
            LeaveOpen(examination, ReasonCode.ProofAgeNotJudged, 0);
        }
        else if (seconds > policy.ProofFresh)
        {
            LeaveOpen(examination, ReasonCode.ProofOldOrClockWrong, seconds);
        }
        else
        {
            examination.Evidence.Holder = Answer.Yes;
        }
    }

    private static void Deny(Examination examination, int code, int argument)
    {
        examination.Evidence.Holder = Answer.No;
        examination.Add(code, argument);
    }

    private static void LeaveOpen(Examination examination, int code, int argument)
    {
        examination.NeedsChallenge = true;
        examination.Add(code, argument);
    }
}
