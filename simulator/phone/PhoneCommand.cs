using System.CommandLine;
using ELicense.Simulator.Phone.Commands;

namespace ELicense.Simulator.Phone;

/// <summary>The command "phone": docs/authority.md.</summary>
public static class PhoneCommand
{
    public static Command Build() => new("phone", "a holder's phone: shows codes, lends a vehicle")
    {
        ShowCommand.Build(),
        AuthoriseCommand.Build(),
        CancelCommand.Build(),
    };
}
