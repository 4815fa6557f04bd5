using ELicense.Simulator.Bench.Terminal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ELicense.Simulator.Bench.Server;

/// <summary>Hands on the terminal.</summary>
internal static class TerminalRoutes
{
    private const int TenYears = 10 * 366 * 86400;

    // Millivolts of a lithium-ion cell.
    private const int Empty = 3000;
    private const int Full = 4200;

    public static void Map(RouteGroupBuilder api, Workbench bench)
    {
        IBenchTerminal terminal = bench.Terminal;
        api.MapPost("/key", (Requests.Key key) => key.Name == BenchKey.Unknown
            ? Answers.Misuse
            : Done(() => terminal.Press(key.Name, key.IsDown, key.At)));
        api.MapPost("/power", (Requests.Switch power) => Done(() => terminal.SetPower(power.IsOn)));
        api.MapPost("/cell", (Requests.Cell cell) => cell.Millivolts is < Empty or > Full
            ? Answers.Misuse
            : Done(() => terminal.SetCell(cell.Millivolts, cell.IsCharging)));
        api.MapPost("/network", (Requests.Switch network) => Done(() => terminal.SetNetwork(network.IsOn)));
        api.MapPost("/clock", (Requests.Clock clock) => clock.Seconds is < -TenYears or > TenYears
            ? Answers.Misuse
            : Done(() => terminal.SetClock(clock.Seconds is { } ahead ? TimeSpan.FromSeconds(ahead) : null)));
        api.MapPost("/fault", (Requests.Fault fault) =>
            terminal.SetFault(fault.Part, fault.Kind) ? Answers.Done : Answers.NotFound);
    }

    private static IResult Done(Action act)
    {
        act();
        return Answers.Done;
    }
}
