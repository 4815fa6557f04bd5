using System.CommandLine;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority state: what the lists will say of a credential.</summary>
internal static class StateCommand
{
    internal static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Option<string> credential = Options.CredentialId("--credential", "the credential's id", required: true);
        Option<int[]> state = new("--state")
        {
            Description = "all that apply: 0 normal, 1 notice, 2 moved, 3 superseded, 4 overdue, 5 points, 6 stopped, 7 held, "
                + "8 cancelled, 9 revoked",
            AllowMultipleArgumentsPerToken = true,
        };
        Option<bool?> wanted = new("--wanted") { Description = "true or false; in no public list, whatever it is" };
        Command command = new Command("state", "sets the state of a credential").With(file, credential, state, wanted);
        command.Validators.Add(result =>
        {
            if ((result.GetResult(state) is null) == (result.GetResult(wanted) is null))
            {
                result.AddError("either --state or --wanted");
            }
        });
        command.SetAction(parsed =>
        {
            byte[] id = Convert.FromHexString(parsed.GetRequiredValue(credential));
            Outcome<IssuedCredential> Change(ReferenceAuthority authority) => parsed.GetValue(state) is [_, ..] states
                ? authority.States.Set(id, states)
                : authority.States.SetWanted(id, parsed.GetValue(wanted)!.Value);

            return Session.WithAuthority(parsed, parsed.GetRequiredValue(file), TimeProvider.System, Change,
                changed => $"{changed.IdText}: list {changed.StatusList}, index {changed.StatusIndex}");
        });
        return command;
    }
}
