using System.CommandLine;
using System.Security.Cryptography;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority fleet-key: another key to seal with who is wanted.</summary>
internal static class FleetKeyCommand
{
    internal static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Command command = new Command(
            "fleet-key", "makes a new fleet key; provisioning then gives terminals it and the one before").With(file);
        command.SetAction(parsed => Session.WithAuthority(
            parsed,
            parsed.GetRequiredValue(file),
            TimeProvider.System,
            Change,
            _ => "the next lists are sealed with a new fleet key"));
        return command;
    }

    private static Outcome<ReferenceAuthority> Change(ReferenceAuthority authority)
    {
        authority.AddFleetKey(RandomNumberGenerator.GetBytes(FleetKeyTable.KeyLength));
        return authority;
    }
}
