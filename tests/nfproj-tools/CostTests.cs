using NFProjTools;
using NFProjTools.Commands;
using NFProjTools.Cost;

namespace ELicense.Tests.NFProjTools;

/// <summary>The firmware's work keeps its budgets.</summary>
[Collection("counters")]
public class CostTests
{
    private const double SlowestCount = 20e6;

    [Fact]
    public void Every_scenario_keeps_its_budget_and_every_budget_has_a_scenario()
    {
        var measurement = Measurement.OfFirmware();
        var costs = measurement.Run([]);
        var budgets = Budget.ReadAll(CostCommand.BudgetFile);
        var report = new StringWriter();
        CostReport.Write(costs, budgets, Calibration.Planned, report);
        TestContext.Current.TestOutputHelper!.WriteLine(report.ToString());
        Assert.Equal(budgets.Keys.Order(StringComparer.Ordinal), costs.Select(c => c.Name).Order(StringComparer.Ordinal));
        Assert.All(costs, cost => Assert.True(budgets[cost.Name].IsKeptBy(cost), $"{cost.Name} is over its budget:\n{report}"));
        Assert.True(measurement.InstructionsPerSecond > SlowestCount, $"{measurement.InstructionsPerSecond:N0} IL/s");
    }

    [Fact]
    public void A_cost_above_the_budget_is_over_it()
    {
        var cost = new ScenarioCost("x", 100, 40, 60, []);
        Assert.True(new Budget(100, 100).IsKeptBy(cost));
        Assert.False(new Budget(99).IsKeptBy(cost));
        Assert.False(new Budget(100, 99).IsKeptBy(cost));
    }

    [Fact]
    public void The_benchmark_has_a_row_for_each_operation_and_a_column_for_each_other_library()
    {
        var budgets = new Dictionary<string, Budget> { ["a"] = new(1500), ["b"] = new(2) };
        ScenarioCost[] costs = [new("b", 1, 0, 0, []), new("a", 1234, 40, 60, [])];
        OperationTime[] times =
        [
            new("a", "Operation A", 5.5, new Dictionary<string, double> { ["Other"] = 7 }),
            new("b", "Operation B", 1, new Dictionary<string, double>()),
        ];
        var output = new StringWriter { NewLine = "\n" };
        BenchmarkReport.Write(costs, times, budgets, output);
        Assert.Equal(
            """
            | operation | IL | budget | ms at 1, 2, 3 M IL/s | allocated | µs here | Other |
            | --- | ---: | ---: | --- | ---: | ---: | ---: |
            | Operation A | 1,234 | 1,500 | 1, 1, 0 | 40 | 5.5 | 7.0 |
            | Operation B | 1 | 2 | 0, 0, 0 | 0 | 1.0 | |

            """,
            output.ToString());
    }

    [Fact]
    public void The_loop_that_boards_time_has_the_instructions_they_take_it_to_have()
    {
        var device = DeviceRuntime.Load(Repository.DeviceOutput("firmware", "esp32"), AppContext.BaseDirectory);
        var firmware = device.DeviceAssemblies.Single(a => a.GetName().Name == "ELicense.Firmware");
        var speed = firmware.GetType("ELicense.Firmware.Speed")!;
        Assert.Equal(Count(1000) - Count(0), 1000L * (int)speed.GetField("InstructionsPerIteration")!.GetRawConstantValue()!);

        long Count(int iterations)
        {
            global::NFProjTools.Counting.Counters.Reset();
            speed.GetMethod("Spin")!.Invoke(null, [iterations]);
            return global::NFProjTools.Counting.Counters.Instructions;
        }
    }

    [Theory]
    [InlineData("target=ESP32_S3\nil-per-second=1750000\n", 1750000)]
    [InlineData("il-per-second=1750000", 1750000)]
    [InlineData("il-per-second=0\n", 0)]
    [InlineData("il-per-second=fast\n", 0)]
    [InlineData("target=ESP32_S3\n", 0)]
    public void A_boards_report_replaces_the_planning_figures(string report, int expected)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, report);
        if (expected > 0)
        {
            Assert.Equal([expected], Calibration.Read(file).InstructionsPerSecond);
        }
        else
        {
            Assert.Contains(file, Assert.Throws<ToolError>(() => Calibration.Read(file)).Message);
        }

        File.Delete(file);
    }
}
