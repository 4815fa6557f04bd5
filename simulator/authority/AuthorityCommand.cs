using System.CommandLine;
using ELicense.Simulator.Authority.Commands;

namespace ELicense.Simulator.Authority;

/// <summary>The command "authority": docs/authority.md.</summary>
public static class AuthorityCommand
{
    public static Command Build() => new("authority", "a reference authority: issues credentials, keeps states and facts, publishes lists, answers")
    {
        InitCommand.Build(),
        KeyCommand.Build(),
        IssueCommand.Build(),
        StateCommand.Build(),
        ImportCommand.Build(),
        FactsCommand.Build(),
        PortraitCommand.Build(),
        FleetKeyCommand.Build(),
        PublishCommand.Build(),
        ServeCommand.Build(),
    };
}
