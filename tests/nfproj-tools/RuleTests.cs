using NFProjTools;
using NFProjTools.Checking;

namespace ELicense.Tests.NFProjTools;

/// <summary>Every rule but the tags' with an example that fails it and one that passes.</summary>
public class RuleTests
{
    public static TheoryData<string, string, string> Examples => new()
    {
        { "NF001", "[NFProjTools.Device.Deliberate(\"NF301\", \"why\")] int M(int x) => x >> 1;", "int M(int x) => x >> 1;" },
        { "NF002", Excepted(""), Excepted("the value is below 2^31") },
        { "NF101", "class G<T> { T _value; }", "class G { object _value; }" },
        { "NF101", "T M<T>(T x) => x;", "object M(object x) => x;" },
        { "NF102", "int[,] M() => new int[2, 2];", "int[][] M() => new int[2][];" },
        { "NF102", "int M(int[,] a) => a[1, 1];", "int M(int[][] a) => a[1][1];" },
        { "NF103", "unsafe int M(int* p) => *p;", "int M(ref int p) => p;" },
        { "NF103", "unsafe int M(byte[] a) { fixed (byte* p = a) return *p; }", "int M(byte[] a) => a[0];" },
        { "NF104", "unsafe int M() { byte* p = stackalloc byte[4]; return p[0]; }", "int M() => new byte[4].Length;" },
        { "NF105", "interface I { int A() => 1; }", "interface I { int A(); }" },
        { "NF106", "[Mark(Kind.One)] void M() { }", "[Mark(1)] void M() { }" },
        { "NF106", "[Mark(1, Named = 2)] void M() { }", "[Mark(\"text\")] void M() { }" },
        { "NF106", "[Mark(typeof(int))] void M() { }", "[Mark(1L)] void M() { }" },
        { "NF107", "int M(int a) => checked(a + 1);", "int M(int a) => unchecked(a + 1);" },
        { "NF107", "byte M(int a) => checked((byte)a);", "byte M(int a) => (byte)a;" },
        { "NF200", "string M() => \"a\\0b\";", "string M() => \"ab\";" },
        { "NF201", ManyLocals(256), ManyLocals(255) },
        { "NF202", $"void M({Many(255, i => $"int a{i}", ",")}) {{ }}", $"void M({Many(254, i => $"int a{i}", ",")}) {{ }}" },
        { "NF203", DeepStack(251), DeepStack(249) },
        { "NF204", Many(256, i => $"static void M{i}() {{ }}"), Many(254, i => $"static void M{i}() {{ }}") },
        { "NF205", LongSwitch(256), LongSwitch(255) },
        { "NF206", Many(23, i => LongMethod(i)), Many(3, i => LongMethod(i)) },
        { "NF207", Many(53, i => LongText(i)), Many(50, i => LongText(i)) },
        { "NF401", "class A { static int X = B.Y + 1; } class B { public static int Y = 41; }", "class A { static int X = 42; }" },
        { "NF401", "class A { static int X = B.Get(); } class B { static int Y = 41; public static int Get() => Y; }",
            "class A { static int X = 42; static int Z = X + 1; static int W = B.C; } class B { public const int C = 1; }" },
        { "NF402", "void M() => System.Diagnostics.Debug.WriteLine(\"x\");", "void M() => System.Console.WriteLine(\"x\");" },
        { "NF601", "[NFProjTools.Device.Hot] object M() => new object();", "object M() => new object();" },
        { "NF601", "[NFProjTools.Device.Hot] byte[] M() => new byte[4];", "[NFProjTools.Device.Hot] int M(byte[] a) => a[0];" },
        { "NF601", "[NFProjTools.Device.Hot] object M(int x) => x;", "[NFProjTools.Device.Hot] int M(int x) => x;" },
        { "NF601", "[NFProjTools.Device.Hot] string M(string x) => x + \"y\";", "[NFProjTools.Device.Hot] int M(string x) => x.Length;" },
        { "NF602", "[NFProjTools.Device.Hot] int M(P p) => Q(p);", "[NFProjTools.Device.Hot] int M(int p) => p;" },
    };

    [Fact]
    public void Every_rule_is_in_the_documentation()
    {
        var text = File.ReadAllText(Repository.Combine("docs", "device-build.md"));
        var rules = typeof(Rules).GetFields().Select(f => (Rule)f.GetValue(null)!).ToArray();
        Assert.NotEmpty(rules);
        Assert.All(rules, r => Assert.Contains($"| {r.Id} | {r.Title} | {r.Why} |", text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Rule_has_a_failing_and_a_passing_example(string rule, string failing, string passing)
    {
        Assert.Contains(rule, FindingsIn(InClass(failing)));
        Assert.Empty(FindingsIn(InClass(passing)));
    }

    [Fact]
    public void Every_rule_is_in_the_examples_or_with_the_tags()
    {
        var tested = Examples.Select(row => row.Data.Item1).Distinct();
        var declared = typeof(Rules).GetFields().Select(f => ((Rule)f.GetValue(null)!).Id);
        Assert.Empty(declared.Where(id => !id.StartsWith("NF3", StringComparison.Ordinal) && id != "NF501").Except(tested));
        Assert.Equal(typeof(Rules).GetFields().Length, declared.Distinct().Count());
    }

    [Fact]
    public void A_finding_names_file_line_and_member()
    {
        using var sample = CompiledSample.Of("class A\n{\n    static void M(int[] r, uint u) =>\n        r[0] = (int)u >> 4;\n}");
        using var assembly = sample.Open();
        var finding = Assert.Single(Checker.Check(assembly).Findings);
        Assert.StartsWith("Sample.cs(4,9): error NF301: System.Void A::M(System.Int32[],System.UInt32): shr", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_the_references_lack_is_found()
    {
        using var larger = CompiledSample.Of("namespace System; public static class Math { public static int Cube(int x) => x; }", "System.Math");
        using var sample = CompiledSample.Of("class A { static int M(int x) => System.Math.Cube(x); }", against: larger);
        using var assembly = sample.Open();
        Assert.Equal("NF501", Assert.Single(Checker.Check(assembly).Findings).Rule.Id);
    }

    internal static IEnumerable<string> FindingsIn(string source)
    {
        using var sample = CompiledSample.Of(source);
        using var assembly = sample.Open();
        return Checker.Check(assembly).Findings.Select(f => f.Rule.Id);
    }

    private static string InClass(string members) => $$"""
        [System.AttributeUsage(System.AttributeTargets.All)]
        class MarkAttribute : System.Attribute { public MarkAttribute(object value) { } public int Named { get; set; } }
        enum Kind { None, One }
        struct P { public int X; }
        class Sample { static int Q(P p) => 1; {{members}} }
        """;

    private static string Excepted(string reason) =>
        $"[NFProjTools.Device.Deliberate(\"NF301\", \"{reason}\")] static void M(int[] r, uint u) => r[0] = (int)u >> 1;";

    private static string ManyLocals(int count) =>
        $"static void L(ref int x) {{ }} void M() {{ {Many(count, i => $"int x{i} = {i}; L(ref x{i});")} }}";

    private static string DeepStack(int depth) => $"int M(int x) => {Many(depth - 1, _ => "x + (")}x{new string(')', depth - 1)};";

    private static string LongSwitch(int cases) =>
        $"int M(int x) {{ switch (x) {{ {Many(cases, i => $"case {i}: return {(i * 7919) % 1009};")} default: return 0; }} }}";

    private static string LongMethod(int number) => $"static int Long{number}(int x) {{ {Many(150, _ => "x += x * 300 ^ 70000;")} return x; }}";

    private static string LongText(int number) => $"static string T{number}() => \"{number}{new string('x', 1000)}\";";

    private static string Many(int count, Func<int, string> text, string between = " ") =>
        string.Join(between, Enumerable.Range(0, count).Select(text));
}
