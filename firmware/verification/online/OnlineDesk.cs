using ELicense.Crypto;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Online;

/// <summary>
/// Asks an authority's service about a document, and judges what comes back. One question is open at a time, and the first answer
/// uses it up. Whatever is wrong with an answer, the verdict stands on the lists and says so.
/// </summary>
internal sealed class OnlineDesk
{
    private readonly MessageSignature _signature;
    private readonly PreparedTables _tables;
    private readonly QuestionNonce _nonces;

    // Null while nothing was asked.
    private OnlineQuestion _question;

    internal OnlineDesk(MessageSignature signature, PreparedTables tables, QuestionNonce nonces)
    {
        _signature = signature;
        _tables = tables;
        _nonces = nonces;
    }

    /// <summary>Opens a question, and closes the one before it.</summary>
    /// <param name="report">About a document of which it is proven that the authority made it.</param>
    /// <param name="now">What the clock says. Seconds.</param>
    /// <returns>[uri, idx, nonce]; null when there is nothing to ask, or this terminal cannot.</returns>
    internal byte[] Ask(Report report, long now)
    {
        _question = null;
        if (!report.IsGenuine || report.Credential == null || report.HasReason(ReasonCode.StatusReferenceWrong))
        {
            return null;
        }

        byte[] nonce = _nonces.Next(now);
        if (nonce == null)
        {
            return null;
        }

        _question = new OnlineQuestion(report.Credential.Status, nonce);
        return _question.Encode();
    }

    /// <summary>The report with what an answer adds to it.</summary>
    /// <param name="report">The report that was asked about.</param>
    /// <param name="answer">Of any length and content; null when none came.</param>
    /// <param name="trust">Who may answer; null when nothing is trusted.</param>
    /// <param name="time">The time at which it came.</param>
    internal Report Amend(Report report, byte[] answer, TrustList trust, TrustedTime time)
    {
        OnlineQuestion question = _question;
        _question = null;
        if (answer == null || question == null || trust == null)
        {
            return Amendment.Without(report, ReasonCode.NotAnswered);
        }

        OnlineAnswer read = OnlineAnswer.Read(answer);
        int fault = read == null ? ReasonCode.AnswerDamaged : FaultOf(read, question, report, trust, time);
        return fault == 0 ? Amendment.With(report, read, trust) : Amendment.Without(report, fault);
    }

    private int FaultOf(OnlineAnswer answer, OnlineQuestion question, Report report, TrustList trust, TrustedTime time)
    {
        if (!question.IsAbout(report.Credential.Status) || !question.IsAbout(answer.Status))
        {
            return ReasonCode.AnswerAboutAnother;
        }

        if (!question.HasNonce(answer.Nonce))
        {
            return ReasonCode.AnswerToAnother;
        }

        // The nonce alone proves that the answer is new; a clock that can be trusted has to agree.
        long age = time.Now - answer.IssuedAt;
        int limit = trust.Policy.AnswerFresh;
        return time.IsTrusted && (age > limit || age < -limit) ? ReasonCode.AnswerOutOfTime : FaultOfSigner(answer, trust);
    }

    private int FaultOfSigner(OnlineAnswer answer, TrustList trust)
    {
        IssuerKey[] keys = trust.KeysWithId(answer.Message.KeyId);
        string regionCode = answer.Status.Region.ToString("D6");
        int fault = ReasonCode.AnswerNotAllowed;
        for (int i = 0; i < keys.Length; i++)
        {
            IssuerKey key = keys[i];
            if (key.Key == null || !key.MayBeUsedFor(KeyUsage.OnlineAnswers) || !key.IsOf(regionCode)
                || !key.MaySign(answer.Status.Kind) || !key.IsInForce(answer.IssuedAt))
            {
                continue;
            }

            _tables.Use(key.Key, _signature.GeneratorOf(key.Key.Curve));
            if (_signature.Verify(answer.Message, key.Key) == SignatureResult.Valid)
            {
                return 0;
            }

            fault = ReasonCode.AnswerForged;
        }

        return fault;
    }
}
