namespace ELicense.Tests.NFProjTools;

/// <summary>The counters are exact: every figure here is counted by hand from the IL that stands beside it.</summary>
[Collection("counters")]
public class CountingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    public void A_loop_is_counted_to_the_instruction(int times)
    {
        using var sample = new WovenSample("""
            public static int Sum(int n) { int sum = 0; for (int i = 0; i < n; i++) { sum += i; } return sum; }
            """);

        // ldc stloc ldc stloc br | each time: ldloc ldloc add stloc, ldloc ldc add stloc | each test: ldloc ldarg blt | ldloc ret
        Assert.Equal(5 + (8 * times) + (3 * (times + 1)) + 2, sample.Cost("Sum", times).Instructions);
    }

    [Fact]
    public void What_an_exception_skips_is_not_counted()
    {
        using var sample = new WovenSample("""
            public static int Read(int[] a, int i) { try { return a[i] + 1; } catch (IndexOutOfRangeException) { return -1; } }
            """);
        int[] array = [7];

        // ldarg ldarg ldelem | ldc add stloc leave | ldloc ret
        Assert.Equal(9, sample.Cost("Read", array, 0).Instructions);

        // ldarg ldarg ldelem | pop ldc stloc leave | ldloc ret
        Assert.Equal(9, sample.Cost("Read", array, 1).Instructions);
    }

    [Fact]
    public void A_call_that_throws_ends_its_callers_count()
    {
        using var sample = new WovenSample("""
            static void Fail() { throw new InvalidOperationException(); }
            public static int Try()
            {
                int x = 0;
                try { Fail(); x = 1 + x; x = 2 + x; } catch (InvalidOperationException) { }
                return x;
            }
            """);

        // ldc stloc | call | newobj throw | pop leave | ldloc ret
        Assert.Equal(9, sample.Cost("Try").Instructions);
    }

    [Theory]
    [InlineData("Bytes", 120)]
    [InlineData("Objects", 60)]
    [InlineData("Jagged", 252)]
    [InlineData("Literal", 12)]
    [InlineData("Box", 24)]
    [InlineData("Concat", 24)]
    [InlineData("Struct", 72)]
    [InlineData("Array", 0)]
    public void Allocation_is_counted_in_the_devices_blocks(string method, int bytes)
    {
        using var sample = new WovenSample("""
            static byte[] s_b = new byte[4]; static string s_t = "abc"; static Pair s_p; static int Take(Pair p) { return p.A; }
            public static void Bytes() { s_b = new byte[100]; }
            public static object Objects() { return new object[3]; }
            public static object Jagged() { int[][] a = new int[2][]; a[0] = new int[24]; a[1] = new int[16]; return a; }
            public static string Literal() { return "a literal that stays in flash"; }
            public static object Box() { return 5; }
            public static string Concat() { return string.Concat(s_t, s_t); }
            public static int Struct() { return Take(s_p); }
            public static int Array() { return s_b.Length; }
            """);
        sample.Cost("Array");
        Assert.Equal(bytes, sample.Cost(method).Allocated);
    }

    [Fact]
    public void Library_calls_are_listed_with_their_number()
    {
        using var sample = new WovenSample("""
            public static int Count(string s) { int n = 0; for (int i = 0; i < s.Length; i++) { if (s[i] == 'a') n++; } return n; }
            """);
        sample.Cost("Count", "banana");
        Assert.Equal(6, sample.Calls("System.String.get_Chars"));
        Assert.Equal(7, sample.Calls("System.String.get_Length"));
    }

    [Fact]
    public void The_heap_is_what_statics_reach_once_each()
    {
        using var sample = new WovenSample("""
            static byte[] s_b; static object[] s_o; static ArrayList s_l;
            public static void Fill()
            {
                s_b = new byte[100]; s_o = new object[] { s_b, "text" }; s_l = new ArrayList(); s_l.Add(s_o);
            }
            """);
        Assert.Equal(0, sample.HeapOfStatics);
        sample.Cost("Fill");

        // bytes 120; object[2] 48; "text" 24; list 36 and its object[4] 72
        Assert.Equal(120 + 48 + 24 + 36 + 72, sample.HeapOfStatics);
    }
}
