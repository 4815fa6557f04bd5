using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Rules;

namespace ELicense.Simulator.Authority.Issuing;

/// <summary>The nbf and exp of a credential, Unix seconds.</summary>
internal readonly record struct CredentialValidity(long NotBefore, long Expires)
{
    private const int LicenceDays = 365;
    private const int CertificateDays = 3650;

    internal static CredentialValidity Of(IssueRequest request, AuthorityKey key, DateTimeOffset now)
    {
        DateTimeOffset notBefore = request.NotBefore ?? now;
        long usual = Math.Min(UsualEnd(request.Document, notBefore).ToUnixTimeSeconds(), key.Expires);
        return new CredentialValidity(notBefore.ToUnixTimeSeconds(), request.Expires?.ToUnixTimeSeconds() ?? usual);
    }

    internal Refusal? Refuse(AuthorityKey key)
    {
        if (Expires <= NotBefore)
        {
            return new Refusal(RefusalCode.ValidityWrong, "the credential would end before it begins");
        }

        return Expires > key.Expires
            ? new Refusal(RefusalCode.KeyEndsBefore, $"key {key.IdText} ends before the credential would")
            : null;
    }

    private static DateTimeOffset UsualEnd(DocumentRecord document, DateTimeOffset start) => document switch
    {
        InspectionMarkRecord mark => EndOf(mark.ValidUntil),
        AuthorisationRecord authorisation => EndOf(authorisation.ValidUntil),
        DeregistrationRecord => start.AddDays(CertificateDays),
        _ => start.AddDays(LicenceDays),
    };

    // The last day of the calendar has no next one.
    private static DateTimeOffset EndOf(DateOnly lastDay) =>
        lastDay == DateOnly.MaxValue ? ChinaDay.Start(lastDay) : ChinaDay.Start(lastDay.AddDays(1));
}
