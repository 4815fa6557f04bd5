using System.CommandLine;
using ELicense.Simulator.Commands;

namespace ELicense.Simulator.Provisioning;

/// <summary>The command "provision": makes a terminal for an authority (docs/provisioning.md).</summary>
public static class ProvisionCommand
{
    public static Command Build()
    {
        Option<string> file = Options.AuthorityFile();
        Option<string> folder = Options.Path("--folder", "the terminal's flash; made, and must not be there yet");
        Option<string> published =
            Options.Path("--published", "where the authority publishes; published into when empty", required: false);
        Option<DateTimeOffset?> at = Options.At();
        OrderOptions order = new();
        Command command = new Command("provision", "makes a terminal: secrets, PIN, settings, first lists")
            .With(file, folder, published, at)
            .With(order.All);
        command.SetAction(parsed =>
        {
            TimeProvider clock = Options.Clock(parsed.GetValue(at));
            return Session.WithAuthority(
                parsed,
                parsed.GetRequiredValue(file),
                clock,
                authority => authority.Provision(order.Read(parsed) with { Published = parsed.GetValue(published) },
                    parsed.GetRequiredValue(folder), clock),
                made => $"terminal {made.Id}: board {made.Board.Name}, region {made.Settings.HomeRegion}");
        });
        return command;
    }

    private sealed class OrderOptions
    {
        private readonly Option<string> _board = TerminalOptions.Board();
        private readonly Option<string> _id = Options.Text("--id", "the terminal's id, shown to officers");
        private readonly Option<string> _pin = Options.Text("--pin", "4 to 8 digits");
        private readonly Option<int> _region =
            new("--region") { Description = "the home province, such as 320000", Required = true };

        private readonly Option<string> _language =
            new("--language") { Description = "zh or en", DefaultValueFactory = _ => "zh" };

        private readonly Option<string> _wifiName = Options.Text("--wifi-name", "SSID", required: false);
        private readonly Option<string> _wifiPassword = Options.Text("--wifi-password", "8 to 63 characters", required: false);
        private readonly Option<string> _publisher = Options.Text("--publisher", "address of the lists", required: false);
        private readonly Option<string> _service = Options.Text("--service", "address of the service", required: false);
        private readonly Option<string> _timeServer = Options.Text("--time-server", "host name for SNTP", required: false);

        internal Option[] All =>
            [_board, _id, _pin, _region, _language, _wifiName, _wifiPassword, _publisher, _service, _timeServer];

        internal ProvisioningOrder Read(ParseResult parsed) => new()
        {
            Board = TerminalOptions.BoardOf(parsed.GetRequiredValue(_board)),
            Id = parsed.GetRequiredValue(_id),
            Pin = parsed.GetRequiredValue(_pin),
            Settings = new TerminalSettings
            {
                HomeRegion = parsed.GetValue(_region),
                Language = parsed.GetRequiredValue(_language),
                WifiName = parsed.GetValue(_wifiName),
                WifiPassword = parsed.GetValue(_wifiPassword),
                Publisher = parsed.GetValue(_publisher),
                Service = parsed.GetValue(_service),
                TimeServer = parsed.GetValue(_timeServer),
            },
        };
    }
}
