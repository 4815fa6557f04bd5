namespace ELicense.Tests.NFProjTools;

/// <summary>Each pattern that was seen to go wrong on the interpreter, and each that was seen to go right.</summary>
public class TagRuleTests
{
    [Theory]
    [InlineData("NF301", "int M(uint u) => ((int)u) >> 4;")]
    [InlineData("NF301", "int M(uint u) => ((int)(u >> 24) - 5) >> 1;")]
    [InlineData("NF301", "int M(uint u) => ((int)(u & 0xFF) - 5) >> 1;")]
    [InlineData("NF301", "int M(Bits b) => ((int)b - 5) >> 1;")]
    [InlineData("NF301", "int M(uint u, bool c) => (c ? (int)u : 5) >> 1;")]
    [InlineData("NF301", "int M(uint u, int x) => ((int)u ^ x) >> 1;")]
    [InlineData("NF301", "int M(object o) => ((int)(uint)o) >> 1;")]
    [InlineData("NF301", "long M(ulong U) => (long)U >> 4;")]
    [InlineData("NF301", "long M(uint u) => ((long)u - 5) >> 1;")]
    [InlineData("NF301", "long M(byte b) => ((long)b - 5) >> 1;")]
    [InlineData("NF301", "long M(ulong[] a) => (long)a[0] >> 1;")]
    [InlineData("NF301", "long M(ref ulong a) => (long)a >> 1;")]
    [InlineData("NF301", "int M(uint u) { int x = (int)Field; return (int)~Field >> 2; }")]
    [InlineData("NF301", "int M(uint u) { int x = (int)u; x += x >> 3; return x; }")]
    [InlineData("NF302", "int M(uint u) => (int)u % 16;")]
    [InlineData("NF302", "int M(uint a, uint b) => (int)(a - b) % 2;")]
    [InlineData("NF302", "long M(ulong U) => (long)U % 10;")]
    [InlineData("NF302", "long M(uint u, int i) => (u * i) % 4;")]
    [InlineData("NF303", "long M(uint u) => (long)(int)u;")]
    [InlineData("NF303", "long M(uint u) => (long)((int)u - 5);")]
    [InlineData("NF303", "void M(uint u) { Wide = (int)u; }")]
    [InlineData("NF304", "double M(uint u) => (double)(int)u;")]
    [InlineData("NF304", "float M(ulong u) => (float)(long)u;")]
    [InlineData("NF305", "int M(uint u) => Take((int)u);")]
    [InlineData("NF305", "long M(byte b) => TakeLong(b);")]
    [InlineData("NF305", "object M(uint u) => new Holder((int)u);")]
    [InlineData("NF306", "int M(uint u) => (int)u;")]
    [InlineData("NF306", "long M(ulong u) => (long)u;")]
    [InlineData("NF306", "long M(byte b) => b;")]
    [InlineData("NF307", "int M(int x, uint u) { x = (int)u; return x; }")]
    [InlineData("NF308", "void M(out int r, uint u) { r = (int)u; }")]
    [InlineData("NF308", "void M(ref long r, ulong u) { r = (long)u; }")]
    [InlineData("NF309", "double M(int i) => (double)(uint)i;")]
    public void Hazard_is_found(string rule, string method) => Assert.Contains(rule, FindingsIn(method));

    [Theory]
    [InlineData("int M(uint u) => (int)(ulong)u >> 4;")]
    [InlineData("int M(uint u) => (int)(long)u % 16;")]
    [InlineData("int M(uint u) => (sbyte)u >> 1;")]
    [InlineData("int M(uint u) => (short)u >> 1;")]
    [InlineData("long M(ulong u) { Wide = (long)u; return Wide >> 4; }")]
    [InlineData("long M(ulong u, long[] a) { a[0] = (long)u; return a[0] >> 4; }")]
    [InlineData("long M(ulong U, long zero) => (zero + (long)U) >> 4;")]
    [InlineData("int M(uint u, int x) => (x ^ (int)u) >> 1;")]
    [InlineData("uint M(uint x) => 0u - (x >> 31);")]
    [InlineData("ulong M(ulong x) => 0UL - ((x | (0UL - x)) >> 63);")]
    [InlineData("int M(byte[] b) => (b[0] << 24 | b[1] << 16 | b[2] << 8 | b[3]) >> 3;")]
    [InlineData("uint M(byte[] b) => (uint)(b[0] << 24 | b[1]);")]
    [InlineData("ulong M(int i, uint u) => (ulong)i + u;")]
    [InlineData("uint M(int a, uint u) => (u + (uint)a) % 10 / 3 >> 4;")]
    [InlineData("int M(uint u) => (int)u / 16 == 3 ? 1 : 0;")]
    [InlineData("void M(int[] a, uint u) { a[1] = (int)u; a[2] += (int)u; }")]
    [InlineData("object M(uint u) => (int)u;")]
    [InlineData("int M(int[] a) => a.Length >> 1;")]
    [InlineData("double M(uint u, int i) => (double)u + i;")]
    [InlineData("int M(uint u) => (int)u >>> 4 == 5 ? 1 : 0;")]
    [InlineData("int M(int a) { int b; Out(out b); return (a - b) >> 1; }")]
    public void Right_code_is_let_pass(string method) => Assert.Empty(FindingsIn(method));

    private static IEnumerable<string> FindingsIn(string method) => RuleTests.FindingsIn($$"""
        class Sample
        {
            enum Bits : uint { None, One }
            uint Field;
            long Wide;
            class Holder { readonly int _v; public Holder(int v) { _v = v; } }
            static int Take(int x) => x;
            static long TakeLong(long x) => x;
            static void Out(out int x) { x = 5; }
            {{method}}
        }
        """);
}
