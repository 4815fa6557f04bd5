using System.CommandLine;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority issue inspection-mark.</summary>
internal static class InspectionMarkOptions
{
    private static readonly Option<string> s_plate = Options.Text("--plate", "number plate");
    private static readonly Option<string> s_vinTail = Options.Text("--vin-tail", "last six characters of the VIN");
    private static readonly Option<DateOnly?> s_validUntil = Options.Day("--valid-until", "last day of the inspection");
    private static readonly Option<bool> s_followsVehicle = new("--follows-vehicle")
    {
        Description = "share the status of the vehicle's licence instead of having one of its own",
    };

    internal static Command Build() => IssueCommand.OfKind(
        "inspection-mark",
        "kind 3, 检验标志",
        [s_plate, s_vinTail, s_validUntil, s_followsVehicle],
        (parsed, issuer) => new IssueRequest
        {
            Issuer = issuer,
            FollowsVehicle = parsed.GetValue(s_followsVehicle),
            Document = new InspectionMarkRecord
            {
                Plate = parsed.GetRequiredValue(s_plate),
                VinTail = parsed.GetRequiredValue(s_vinTail),
                ValidUntil = parsed.GetRequiredValue(s_validUntil)!.Value,
            },
        });
}
