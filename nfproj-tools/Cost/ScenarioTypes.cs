using System.Reflection;
using NFProjTools.Counting;

namespace NFProjTools.Cost;

/// <summary>The classes of nfproj-tools/Scenarios, over the firmware as it was compiled for the device.</summary>
internal static class ScenarioTypes
{
    private const string Assembly = "NFProjTools.Scenarios";

    /// <param name="isCounted">Whether its instructions are counted.</param>
    /// <exception cref="ToolError">The firmware has not been built.</exception>
    public static DeviceRuntime Firmware(bool isCounted) => DeviceRuntime.Load(
        Repository.DeviceOutput("firmware", "esp32"), Repository.DesktopOutput("nfproj-tools", "Scenarios"), isCounted);

    /// <summary>Operations last: what they leave in static fields is not to count as the firmware's idle memory.</summary>
    /// <exception cref="ToolError">The scenarios have not been built.</exception>
    public static Type[] In(DeviceRuntime device)
    {
        try
        {
            var types = device.LoadFromAssemblyName(new AssemblyName(Assembly)).GetTypes();
            return
            [
                .. types.Where(t => t.IsSubclassOf(typeof(Scenario)) && !t.IsAbstract)
                    .OrderBy(t => t.IsSubclassOf(typeof(Operation))).ThenBy(t => t.Name, StringComparer.Ordinal),
            ];
        }
        catch (FileNotFoundException)
        {
            throw new ToolError($"{Assembly}.dll is not there; build the solution first");
        }
    }
}
