using System.CommandLine;
using ELicense.Simulator.Authority.Service;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Authority.Commands;

/// <summary>authority serve: lists, online answers and the intake of audit logs over HTTP, until it is stopped.</summary>
internal static class ServeCommand
{
    internal static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Option<string> folder = Options.Path("--folder", "the folder that authority publish writes");
        Option<string> urls = new("--urls")
        {
            Description = "where it listens",
            DefaultValueFactory = _ => "http://127.0.0.1:8080",
        };
        Command command = new Command("serve", "serves terminals over HTTP").With(file, folder, urls);
        command.SetAction((parsed, stop) => Run(
            parsed, parsed.GetRequiredValue(file), parsed.GetRequiredValue(folder), parsed.GetRequiredValue(urls), stop));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string file, string folder, string urls, CancellationToken stop)
    {
        var service = AuthorityService.Start(file, folder, urls, TimeProvider.System);
        if (!service.IsGranted)
        {
            return Session.Refuse(parsed, service.Refusal);
        }

        await using (service.Value)
        {
            parsed.InvocationConfiguration.Output.WriteLine($"serving {file} and {folder} at {string.Join(", ", service.Value.Addresses)}");
            await service.Value.Stopped(stop);
        }

        return 0;
    }
}
