using System.Reflection;
using NFProjTools.Cost;

namespace NFProjTools.Testing;

/// <summary>
/// Runs the compiled device test assembly on desktop .NET, as nanoFramework's launcher does on the device: a new object for each test,
/// its Setup, the test once for each of its rows, its Cleanup.
/// </summary>
internal sealed class DeviceTests
{
    private const string Framework = "nanoFramework.TestFramework.";
    private const string TestAssembly = "NFUnitTest";

    private readonly Assembly _assembly;

    private DeviceTests(Assembly assembly) => _assembly = assembly;

    /// <exception cref="ToolError">The test project or what stands in for the test framework has not been built.</exception>
    public static DeviceTests Load()
    {
        var runtime = DeviceRuntime.Load(
            Repository.DeviceOutput("tests", "device"), Repository.DesktopOutput("nfproj-tools", "TestFramework"));
        try
        {
            return new DeviceTests(runtime.LoadFromAssemblyName(new AssemblyName(TestAssembly)));
        }
        catch (FileNotFoundException)
        {
            throw new ToolError($"{TestAssembly} is not there; build the solution first");
        }
    }

    public IEnumerable<TestResult> Run() =>
        from type in _assembly.GetTypes()
        where Has(type, "TestClassAttribute")
        from method in type.GetMethods()
        where Has(method, "TestMethodAttribute")
        from row in Rows(method)
        select Run(type, method, row);

    private static TestResult Run(Type type, MethodInfo method, object[] row)
    {
        var name = $"{type.Name}.{method.Name}{(row.Length == 0 ? string.Empty : $"({string.Join(", ", row)})")}";
        var test = Activator.CreateInstance(type)!;
        try
        {
            InvokeAll(test, "SetupAttribute");
            method.Invoke(test, row);
            InvokeAll(test, "CleanupAttribute");
            return new TestResult(name, TestOutcome.Passed, string.Empty);
        }
        catch (TargetInvocationException e)
        {
            var cause = e.InnerException!;
            return IsFrameworks(cause.GetType(), "SkipTestException")
                ? new TestResult(name, TestOutcome.Skipped, cause.Message)
                : new TestResult(name, TestOutcome.Failed, $"{cause.GetType().Name}: {cause.Message}");
        }
    }

    private static void InvokeAll(object test, string attribute)
    {
        foreach (var method in test.GetType().GetMethods().Where(m => Has(m, attribute)))
        {
            method.Invoke(test, null);
        }
    }

    private static object[][] Rows(MethodInfo method)
    {
        object[][] rows =
        [
            .. method.GetCustomAttributes().Where(a => IsFrameworks(a.GetType(), "DataRowAttribute"))
                .Select(a => (object[])a.GetType().GetProperty("MethodParameters")!.GetValue(a)!),
        ];
        return rows.Length > 0 ? rows : [[]];
    }

    private static bool Has(MemberInfo member, string attribute) =>
        member.GetCustomAttributes().Any(a => IsFrameworks(a.GetType(), attribute));

    private static bool IsFrameworks(Type type, string name) => type.FullName == Framework + name;
}
