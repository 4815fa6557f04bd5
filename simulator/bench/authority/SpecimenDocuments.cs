using System.Globalization;
using ELicense.Simulator.Authority.Documents;

namespace ELicense.Simulator.Bench.Authority;

/// <summary>Documents of nobody: right in shape, marked as specimens, and dated from the day on which they are issued.</summary>
internal static class SpecimenDocuments
{
    /// <summary>The document that a form asks for; null when the form asks for none that there is.</summary>
    /// <param name="form">What is asked for.</param>
    /// <param name="holder">Who holds the phone.</param>
    /// <param name="today">The day of issue.</param>
    public static DocumentRecord? Of(IssueForm form, string holder, DateOnly today) => form.Kind switch
    {
        "driving-licence" => DrivingLicence(form, holder, today),
        "vehicle-licence" => VehicleLicence(form, holder, today),
        "inspection-mark" => InspectionMark(form, today),
        "deregistration" => Deregistration(form, today),
        _ => null,
    };

    private static DrivingLicenceRecord DrivingLicence(IssueForm form, string holder, DateOnly today) => new()
    {
        Name = holder,
        Sex = 1,
        BirthYear = 1990,
        IdTail = "0000",
        Number = "110000199000000000",
        Classes = form.Classes ?? "C1",
        FirstIssue = today.AddYears(-8),
        ValidFrom = today.AddYears(-2),
        ValidUntil = form.Until ?? today.AddYears(8),
        Points = form.Points ?? 0,
        FileNumber = "110000000000",
        IssuingOffice = "样本市公安局交通管理局",
    };

    private static VehicleLicenceRecord VehicleLicence(IssueForm form, string holder, DateOnly today) => new()
    {
        Plate = Plate(form),
        PlateType = "02",
        VehicleType = form.VehicleType ?? "小型轿车",
        Owner = holder,
        Use = "非营运",
        MakeAndModel = "样本牌SPECIMEN",
        Vin = Vin(Plate(form)),
        Registered = today.AddYears(-3),
        Issued = today.AddYears(-3),
        InspectionUntil = form.Until ?? today.AddYears(1),
        InsuranceUntil = today.AddMonths(8),
    };

    private static InspectionMarkRecord InspectionMark(IssueForm form, DateOnly today) => new()
    {
        Plate = Plate(form),
        VinTail = Vin(Plate(form))[^6..],
        ValidUntil = form.Until ?? today.AddYears(1),
    };

    private static DeregistrationRecord Deregistration(IssueForm form, DateOnly today) => new()
    {
        Vin = Vin(Plate(form)),
        Plate = Plate(form),
        Day = today.AddDays(-14),
        Reason = "报废",
        Recycler = "样本报废机动车回收有限公司",
    };

    private static string Plate(IssueForm form) => form.Plate ?? "京A00001";

    // No VIN has an I. One plate is one vehicle, so that its documents agree.
    private static string Vin(string plate)
    {
        int number = plate.Aggregate(17, (hash, character) => (31 * hash + character) % 1_000_000);
        return "SPECIMEN" + number.ToString("D9", CultureInfo.InvariantCulture);
    }
}
