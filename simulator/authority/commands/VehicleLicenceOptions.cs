using System.CommandLine;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority issue vehicle-licence.</summary>
internal static class VehicleLicenceOptions
{
    private static readonly Option<string> s_plate = Options.Text("--plate", "number plate (号牌号码)");
    private static readonly Option<string> s_plateType = Options.Text("--plate-type", "code of the plate's type, such as 02");
    private static readonly Option<string> s_type = Options.Text("--vehicle-type", "vehicle type (车辆类型)");
    private static readonly Option<string> s_owner = Options.Text("--owner", "the owner's name, such as 样本");
    private static readonly Option<string> s_use = Options.Text("--use", "use (使用性质)");
    private static readonly Option<string> s_model = Options.Text("--model", "make and model (品牌型号)");
    private static readonly Option<string> s_vin = Options.Text("--vin", "vehicle identification number, 17 characters");
    private static readonly Option<string> s_engine = Options.Text("--engine", "engine number", required: false);
    private static readonly Option<DateOnly?> s_registered = Options.Day("--registered", "day of registration");
    private static readonly Option<DateOnly?> s_issued = Options.Day("--issued", "day of issue");
    private static readonly Option<DateOnly?> s_inspection = Options.Day("--inspection-until", "last day of the inspection");
    private static readonly Option<DateOnly?> s_insurance =
        Options.Day("--insurance-until", "last day of the compulsory insurance", required: false);

    internal static Command Build() => IssueCommand.OfKind(
        "vehicle-licence",
        "kind 2, 行驶证",
        [
            s_plate, s_plateType, s_type, s_owner, s_use, s_model, s_vin, s_engine, s_registered, s_issued, s_inspection,
            s_insurance,
        ],
        (parsed, issuer) => new IssueRequest { Issuer = issuer, Document = Read(parsed) });

    private static VehicleLicenceRecord Read(ParseResult parsed) => new()
    {
        Plate = parsed.GetRequiredValue(s_plate),
        PlateType = parsed.GetRequiredValue(s_plateType),
        VehicleType = parsed.GetRequiredValue(s_type),
        Owner = parsed.GetRequiredValue(s_owner),
        Use = parsed.GetRequiredValue(s_use),
        MakeAndModel = parsed.GetRequiredValue(s_model),
        Vin = parsed.GetRequiredValue(s_vin),
        Engine = parsed.GetValue(s_engine),
        Registered = parsed.GetRequiredValue(s_registered)!.Value,
        Issued = parsed.GetRequiredValue(s_issued)!.Value,
        InspectionUntil = parsed.GetRequiredValue(s_inspection)!.Value,
        InsuranceUntil = parsed.GetValue(s_insurance),
    };
}
