using ELicense.Simulator.Authority.Documents;

namespace ELicense.Simulator.Samples.Cast;

/// <summary>What stands in the samples' documents: right in shape and nobody's: no month is 00, no VIN has an I.</summary>
internal static class Specimens
{
    internal static DrivingLicenceRecord DrivingLicence { get; } = new()
    {
        Name = "样本",
        Sex = 1,
        BirthYear = 1990,
        IdTail = "0000",
        Number = "110000199000000000",
        Classes = "C1",
        FirstIssue = new DateOnly(2016, 3, 1),
        ValidFrom = new DateOnly(2022, 3, 1),
        ValidUntil = new DateOnly(2032, 3, 1),
        Points = 0,
        FileNumber = "110000000000",
        IssuingOffice = "样本市公安局交通管理局",
    };

    internal static DeregistrationRecord Deregistration { get; } = new()
    {
        Vin = Vin(9),
        Plate = "京A00009",
        Day = new DateOnly(2026, 9, 18),
        Reason = "报废",
        Recycler = "样本报废机动车回收有限公司",
    };

    internal static VehicleLicenceRecord VehicleLicence(int number) => new()
    {
        Plate = $"京A0000{number}",
        PlateType = "02",
        VehicleType = "小型轿车",
        Owner = "样本",
        Use = "非营运",
        MakeAndModel = "样本牌SPECIMEN",
        Vin = Vin(number),
        Engine = $"SPECIMEN{number}",
        Registered = new DateOnly(2021, 4, 12),
        Issued = new DateOnly(2021, 4, 12),
        InspectionUntil = new DateOnly(2027, 4, 30),
        InsuranceUntil = new DateOnly(2027, 4, 11),
    };

    internal static InspectionMarkRecord InspectionMark(int number) => new()
    {
        Plate = $"京A0000{number}",
        VinTail = Vin(number)[^6..],
        ValidUntil = new DateOnly(2027, 4, 30),
    };

    private static string Vin(int number) => $"SPECIMEN{number:D9}";
}
