using System.CommandLine;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority issue driving-licence.</summary>
internal static class DrivingLicenceOptions
{
    private static readonly Option<string> s_name = Options.Text("--name", "the holder's name, such as 样本");
    private static readonly Option<int> s_sex = new("--sex") { Description = "ISO 5218: 1 male, 2 female", Required = true };
    private static readonly Option<int> s_birthYear = new("--birth-year") { Description = "year of birth", Required = true };
    private static readonly Option<string> s_idTail = Options.Text("--id-tail", "last four characters of the ID number");
    private static readonly Option<string> s_number = Options.Text("--number", "licence number (证号)");
    private static readonly Option<string> s_classes = Options.Text("--classes", "vehicle classes, such as C1 or A1A2D (准驾车型)");
    private static readonly Option<DateOnly?> s_firstIssue = Options.Day("--first-issue", "day of first issue (初次领证)");
    private static readonly Option<DateOnly?> s_validFrom = Options.Day("--valid-from", "first day of the licence");
    private static readonly Option<DateOnly?> s_validUntil = Options.LastDay("--valid-until", "last day of the licence");
    private static readonly Option<int?> s_points = new("--points") { Description = "points in the running cycle (累积记分)" };
    private static readonly Option<string> s_conditions =
        Options.Text("--conditions", "conditions, such as glasses", required: false);
    private static readonly Option<string> s_fileNumber = Options.Text("--file-number", "file number (档案编号)", required: false);
    private static readonly Option<string> s_office = Options.Text("--office", "the issuing office");
    private static readonly Option<DateOnly?> s_photoTaken = Options.Day("--photo-taken", "day on which the ID photo was taken");

    internal static Command Build() => IssueCommand.OfKind(
        "driving-licence",
        "kind 1, 驾驶证",
        [
            s_name, s_sex, s_birthYear, s_idTail, s_number, s_classes, s_firstIssue, s_validFrom, s_validUntil, s_points,
            s_conditions, s_fileNumber, s_office, s_photoTaken,
        ],
        (parsed, issuer) => new IssueRequest
        {
            Issuer = issuer,
            PhotoTaken = parsed.GetRequiredValue(s_photoTaken),
            Document = Read(parsed),
        });

    private static DrivingLicenceRecord Read(ParseResult parsed) => new()
    {
        Name = parsed.GetRequiredValue(s_name),
        Sex = parsed.GetRequiredValue(s_sex),
        BirthYear = parsed.GetRequiredValue(s_birthYear),
        IdTail = parsed.GetRequiredValue(s_idTail),
        Number = parsed.GetRequiredValue(s_number),
        Classes = parsed.GetRequiredValue(s_classes),
        FirstIssue = parsed.GetRequiredValue(s_firstIssue)!.Value,
        ValidFrom = parsed.GetRequiredValue(s_validFrom)!.Value,
        ValidUntil = parsed.GetRequiredValue(s_validUntil)!.Value,
        Points = parsed.GetValue(s_points),
        Conditions = parsed.GetValue(s_conditions),
        FileNumber = parsed.GetValue(s_fileNumber),
        IssuingOffice = parsed.GetRequiredValue(s_office),
    };
}
