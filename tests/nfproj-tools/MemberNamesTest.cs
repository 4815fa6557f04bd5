using NFProjTools.Dump;
using NFProjTools.Pe;

namespace ELicense.Tests.NFProjTools;

/// <summary>What no other assembly can reach is not named in a .pe, and an accessor that only reaches a field is that field.</summary>
public class MemberNamesTest
{
    private const string Source = """
        namespace Sample;

        public class Open
        {
            private int _hidden;

            public int Shown { get; private set; }

            internal int Inside => _hidden;

            public int Sum() => Inside + Shown + Secret();

            public void Set(int value) { Shown = value; _hidden = value; }

            private int Secret() => _hidden * 2;
        }
        """;

    [Fact]
    public void Hidden_members_lose_their_names_and_open_ones_keep_them()
    {
        string dump = Dump(Source);
        Assert.Contains("get_Shown", dump, StringComparison.Ordinal);
        Assert.Contains("Sum", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("_hidden", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void Hidden_accessors_are_fields()
    {
        string dump = Dump(Source);
        Assert.DoesNotContain("set_Shown", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("get_Inside", dump, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_looks_members_up_by_name_keeps_all_names()
    {
        string dump = Dump(Source + " public class Finder { public object Find() => typeof(Open).GetMethod(\"Secret\"); }");
        Assert.Contains("Sample.Open::Secret", dump, StringComparison.Ordinal);
        Assert.Contains("set_Shown", dump, StringComparison.Ordinal);
    }

    private static string Dump(string source)
    {
        using var sample = CompiledSample.Of(source);
        using var assembly = sample.Open();
        var text = new StringWriter();
        PeDump.Write(PeImage.Parse(PeWriter.Write(assembly.Module), "sample.pe"), text);
        return text.ToString();
    }
}
