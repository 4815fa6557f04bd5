using System.Reflection;
using System.Runtime.CompilerServices;
using NFProjTools.Cost;

namespace NFProjTools.Testing;

/// <summary>
/// Runs the compiled device test assembly on desktop .NET as nanoFramework's launcher does on the device: for each class its
/// Setup, each
/// test once for each of its rows, its Cleanup. The launcher calls them without an object, so no constructor has run here either.
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

    /// <summary>The tests, each row of one as a test.</summary>
    public int Count =>
        Classes.SelectMany(t => t.GetMethods()).Where(m => Has(m, "TestMethodAttribute")).Sum(m => Rows(m).Length);

    private IEnumerable<Type> Classes => _assembly.GetTypes().Where(t => Has(t, "TestClassAttribute"));

    public IEnumerable<TestResult> Run() => Classes.SelectMany(RunClass);

    private static IEnumerable<TestResult> RunClass(Type type)
    {
        var tests = RuntimeHelpers.GetUninitializedObject(type);
        var trouble = RunAll(tests, "SetupAttribute").FindAll(r => r.Outcome != TestOutcome.Passed);
        var results = trouble.Count > 0 ? [] : RunAll(tests, "TestMethodAttribute");
        trouble.AddRange(RunAll(tests, "CleanupAttribute").FindAll(r => r.Outcome != TestOutcome.Passed));
        return [.. trouble, .. results];
    }

    private static List<TestResult> RunAll(object tests, string attribute) =>
    [
        .. from method in tests.GetType().GetMethods()
           where Has(method, attribute)
           from row in Rows(method)
           select Run(tests, method, row),
    ];

    private static TestResult Run(object tests, MethodInfo method, object[] row)
    {
        var name = $"{tests.GetType().Name}.{method.Name}{(row.Length == 0 ? string.Empty : $"({string.Join(", ", row)})")}";
        try
        {
            method.Invoke(tests, row);
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
