using ELicense.Simulator.Authority.Documents;

namespace ELicense.Tests.Authority;

/// <summary>Documents of 样本 that an authority would issue on <see cref="TestAuthority.Today"/>.</summary>
internal static class Records
{
    private static readonly DateOnly s_today = TestAuthority.Today;

    internal static DrivingLicenceRecord DrivingLicence => new()
    {
        Name = "样本",
        Sex = 1,
        BirthYear = 1990,
        IdTail = "001X",
        Number = "320500SPECIMEN001X",
        Classes = "C1D",
        FirstIssue = s_today.AddYears(-8),
        ValidFrom = s_today.AddYears(-2),
        ValidUntil = s_today.AddYears(8),
        Points = 3,
        FileNumber = "320500000001",
        IssuingOffice = "样本市公安局交通警察支队",
    };

    internal static VehicleLicenceRecord VehicleLicence => new()
    {
        Plate = "苏E00001",
        PlateType = "02",
        VehicleType = "小型轿车",
        Owner = "样本",
        Use = "非营运",
        MakeAndModel = "样本牌 SPECIMEN 1",
        Vin = "SPEC1MEN000000001",
        Engine = "E0001",
        Registered = s_today.AddYears(-3),
        Issued = s_today.AddYears(-3),
        InspectionUntil = s_today.AddMonths(6),
        InsuranceUntil = s_today.AddMonths(6),
    };

    internal static InspectionMarkRecord InspectionMark => new()
    {
        Plate = "苏E00001",
        VinTail = "000001",
        ValidUntil = s_today.AddMonths(6),
    };

    internal static DeregistrationRecord Deregistration => new()
    {
        Vin = "SPEC1MEN000000002",
        Plate = "苏E00002",
        Day = s_today.AddDays(-5),
        Reason = "报废",
        Recycler = "样本报废机动车回收有限公司",
    };
}
