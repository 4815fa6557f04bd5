using System.CommandLine;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority issue deregistration.</summary>
internal static class DeregistrationOptions
{
    private static readonly Option<string> s_vin = Options.Text("--vin", "vehicle identification number, 17 characters");
    private static readonly Option<string> s_plate = Options.Text("--plate", "the plate that it had");
    private static readonly Option<DateOnly?> s_day = Options.Day("--day", "day of deregistration");
    private static readonly Option<string> s_reason = Options.Text("--reason", "why, such as 报废");
    private static readonly Option<string> s_recycler =
        Options.Text("--recycler", "the company that took the vehicle", required: false);

    internal static Command Build() => IssueCommand.OfKind(
        "deregistration",
        "kind 5, 注销证明",
        [s_vin, s_plate, s_day, s_reason, s_recycler],
        (parsed, issuer) => new IssueRequest
        {
            Issuer = issuer,
            Document = new DeregistrationRecord
            {
                Vin = parsed.GetRequiredValue(s_vin),
                Plate = parsed.GetRequiredValue(s_plate),
                Day = parsed.GetRequiredValue(s_day)!.Value,
                Reason = parsed.GetRequiredValue(s_reason),
                Recycler = parsed.GetValue(s_recycler),
            },
        });
}
