namespace ELicense.Tests.NFProjTools;

/// <summary>
/// A sample with one of every construct that nanoFramework 1.x runs and that takes its own path through the .pe writer.
/// </summary>
internal static class EverySort
{
    public const string Source = """
        using System;
        using System.Collections;

        namespace Sample.Shapes;

        public interface IShape { int Area(); }
        public enum Kind : byte { None, One, Two }
        public enum Wide : ulong { None, All = 0xFFFFFFFFFFFFFFFF }
        public delegate int Fold(int a, int b);

        [AttributeUsage(AttributeTargets.All)]
        public sealed class MarkAttribute : Attribute
        {
            public MarkAttribute(string text, int number, params object[] more) { }
        }

        public abstract class Base
        {
            protected static readonly byte[] Table = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
            private static readonly long[] Longs = { long.MinValue, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 };

            public event Fold Changed;

            public abstract string Name { get; }

            public long this[int i] { get => Longs[i]; set => Longs[i] = value; }

            protected int Raise() { Fold changed = Changed; return changed == null ? 0 : changed(1, 2); }

            ~Base() { }
        }

        public struct Point
        {
            public int X, Y;
            public Point(int x, int y) { X = x; Y = y; }
            public static Point operator +(Point a, Point b) => new Point(a.X + b.X, a.Y + b.Y);
        }

        [Mark("square", 4, (byte)1, "two", true)]
        public sealed class Square : Base, IShape, IDisposable
        {
            public const string Constant = "kept in its uses only";
            private readonly int _side;
            [Mark("field", 1)] private WeakReference _weak;

            public Square(int side) { _side = side; _weak = new WeakReference(this); }

            public override string Name => "square " + _side.ToString() + Constant + " 样本";

            int IShape.Area() => _side * _side;

            public void Dispose() => GC.SuppressFinalize(_weak.Target);

            public int Lambda(int k)
            {
                Fold f = (a, b) => a + b * k + _side;
                return Run(f, 1, 2, 3, k);
            }

            public static int Run(Fold f, params int[] values)
            {
                int r = 0;
                foreach (int value in values) r = f(r, value);
                return r;
            }

            public static string Small(int k)
            {
                switch (k) { case 0: return "a"; case 1: return "b"; case 2: return "c"; case 5: return "d"; default: return null; }
            }

            public static int Texts(string s) => s switch
            {
                "a" => 1, "b" => 2, "c" => 3, "d" => 4, "e" => 5, "f" => 6, "ggg" => 7, "hhh" => 8, _ => 0,
            };

            public static int Exceptions(object o)
            {
                try
                {
                    try { return ((int[])o)[3]; }
                    finally { GC.SuppressFinalize(o); }
                }
                catch (NullReferenceException e) when (e.Message == "x") { return -1; }
                catch (Exception) { lock (o) { throw; } }
            }

            public static int Each(ArrayList list)
            {
                int n = 0;
                foreach (object o in list)
                {
                    if (o is string s) n += s.Length;
                    else if (o is int[][] jagged) n += jagged[0].Length;
                    else n += (int)(Kind)o;
                }
                return n;
            }

            public static Type OfArray() => typeof(int[]);
            public static Type OfEnum() => typeof(Wide);

            public static double Numbers(long a, ulong b, double d, float f, uint u, char c, sbyte s, ushort us) =>
                a + (double)b + d * 1.25 + 12345678901234L + f * 1.5f + u + c + s + us + -129 + 0x12345678;

            public static void References(ref Point p, out int q, long[] values, byte[] bytes)
            {
                q = p.X;
                p.Y = (int)Kind.Two;
                Point sum = new Point(1, 2) + p;
                p = sum;
                values[1] += 4;
                bytes[2] ^= 7;
                Point[] points = new Point[3];
                points[1].X = 4;
            }

            public static int Long(int x)
            {
                for (int i = 0; i < 10; i++)
                {
                    x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5;
                    x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5;
                    x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5; x += x * 3; x ^= x << 5;
                }
                return x;
            }

            private sealed class Nested { public class Deeper { public static string Text = "x"; } }
        }
        """;
}
