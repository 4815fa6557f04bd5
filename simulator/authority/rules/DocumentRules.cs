using ELicense.Simulator.Authority.Documents;

namespace ELicense.Simulator.Authority.Rules;

/// <summary>What a document has to be before it is issued electronically.</summary>
public static class DocumentRules
{
    private const int PhotoMonths = 6;

    /// <summary>Why a document can't be issued on a day; null when it can.</summary>
    public static Refusal? Refuse(DocumentRecord document, DateOnly? photoTaken, DateOnly today)
    {
        if (document.FirstMalformedField() is { } field)
        {
            return new Refusal(RefusalCode.MalformedField, $"{field} is missing, too long or out of range");
        }

        return document is DrivingLicenceRecord licence
            ? RefuseClasses(licence) ?? RefuseDates(licence, today) ?? RefusePhoto(photoTaken, today)
            : null;
    }

    private static Refusal? RefuseClasses(DrivingLicenceRecord licence) =>
        VehicleClasses.FirstUnknown(licence.Classes) is { } unknown
            ? new Refusal(RefusalCode.UnknownClass, $"{unknown} is no class of driving licences")
            : null;

    private static Refusal? RefuseDates(DrivingLicenceRecord licence, DateOnly today)
    {
        if (licence.ValidUntil < today)
        {
            return new Refusal(RefusalCode.LicenceOutOfDate, $"the licence ended on {Text(licence.ValidUntil)}");
        }

        return licence.ValidFrom > today
            ? new Refusal(RefusalCode.LicenceNotYetValid, $"the licence begins on {Text(licence.ValidFrom)}")
            : null;
    }

    private static Refusal? RefusePhoto(DateOnly? taken, DateOnly today)
    {
        if (taken is null || taken > today)
        {
            return new Refusal(RefusalCode.PhotoDateWrong, "a driving licence needs the day on which the ID photo was taken");
        }

        return taken.Value.AddMonths(PhotoMonths) < today
            ? new Refusal(RefusalCode.PhotoTooOld, $"the ID photo of {Text(taken.Value)} is older than {PhotoMonths} months")
            : null;
    }

    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd");
}
