using System.CommandLine;
using ELicense.Simulator.Authority.Facts;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority facts: what online answers say of a licence or a vehicle beside its list.</summary>
internal static class FactsCommand
{
    private static readonly Option<string> s_file = Options.AuthorityFile();
    private static readonly Option<string> s_credential = Options.CredentialId("--credential", "the credential's id", required: true);

    private static readonly Option<string?> s_letters = new("--letters")
    {
        Description = "all states as letters of docs/verdicts.md, such as SH; A for none. They set the list's states, too",
    };

    private static readonly Option<DateOnly?> s_inspection = Options.Day(
        "--inspection-until", "the last day of the inspection's validity", required: false);

    private static readonly Option<bool?> s_mortgaged = new("--mortgaged") { Description = "true or false" };
    private static readonly Option<int?> s_violations = Figure("--violations", "violations not handled yet");
    private static readonly Option<int?> s_accidents = Figure("--accidents", "accidents not handled yet");
    private static readonly Option<int?> s_points = Figure("--points", "points in the running cycle");

    internal static Command Build()
    {
        Command command = new Command("facts", "sets what online answers say; what is not given stays as it is")
            .With(s_file, s_credential, s_letters, s_inspection, s_mortgaged, s_violations, s_accidents, s_points);
        command.SetAction(parsed => Session.WithAuthority(
            parsed,
            parsed.GetRequiredValue(s_file),
            TimeProvider.System,
            authority => authority.Facts.Change(
                Convert.FromHexString(parsed.GetRequiredValue(s_credential)), facts => Changed(facts, parsed)),
            changed => $"{changed.IdText}: list {changed.StatusList}, index {changed.StatusIndex}"));
        return command;
    }

    private static DynamicFacts Changed(DynamicFacts facts, ParseResult parsed) => facts with
    {
        Letters = parsed.GetValue(s_letters) ?? facts.Letters,
        InspectionUntil = parsed.GetValue(s_inspection) ?? facts.InspectionUntil,
        IsMortgaged = parsed.GetValue(s_mortgaged) ?? facts.IsMortgaged,
        Violations = parsed.GetValue(s_violations) ?? facts.Violations,
        Accidents = parsed.GetValue(s_accidents) ?? facts.Accidents,
        Points = parsed.GetValue(s_points) ?? facts.Points,
    };

    // Terminals read up to four digits.
    private static Option<int?> Figure(string name, string description)
    {
        Option<int?> option = new(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length is 0 or > 4 || !token.Value.All(char.IsAsciiDigit)))
            {
                result.AddError($"{name} is 0 to 9999");
            }
        });
        return option;
    }
}
