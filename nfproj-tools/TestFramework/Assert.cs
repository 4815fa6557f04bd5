namespace nanoFramework.TestFramework;


/// <summary>The assertions of nanoFramework's test framework.</summary>
public sealed class Assert
{
    public static void AreEqual(bool expected, bool actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(byte expected, byte actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(char expected, char actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(DateTime expected, DateTime actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(double expected, double actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(float expected, float actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(int expected, int actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(long expected, long actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(object expected, object actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(sbyte expected, sbyte actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(short expected, short actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(string expected, string actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(uint expected, uint actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(ulong expected, ulong actual, string message = "") => Equal(expected, actual, message);

    public static void AreEqual(ushort expected, ushort actual, string message = "") => Equal(expected, actual, message);

    public static void AreNotEqual(bool notExpected, bool actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(byte notExpected, byte actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(char notExpected, char actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(DateTime notExpected, DateTime actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(double notExpected, double actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(float notExpected, float actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(int notExpected, int actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(long notExpected, long actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(object notExpected, object actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(sbyte notExpected, sbyte actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(short notExpected, short actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(string notExpected, string actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(uint notExpected, uint actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(ulong notExpected, ulong actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreNotEqual(ushort notExpected, ushort actual, string message = "") =>
        NotEqual(notExpected, actual, message);

    public static void AreSame(object expected, object actual, string message = "") =>
        Require(ReferenceEquals(expected, actual), "not the same object", message);

    public static void AreNotSame(object notExpected, object actual, string message = "") =>
        Require(!ReferenceEquals(notExpected, actual), "the same object", message);

    public static void IsTrue(bool condition, string message = "") => Require(condition, "false", message);

    public static void IsFalse(bool condition, string message = "") => Require(!condition, "true", message);

    public static void IsNull(object value, string message = "") => Require(value is null, "not null", message);

    public static void IsNotNull(object value, string message = "") => Require(value is not null, "null", message);

    public static void IsInstanceOfType(object value, Type expected, string message = "") =>
        Require(expected.IsInstanceOfType(value), $"not a {expected.Name}", message);

    public static void IsNotInstanceOfType(object value, Type notExpected, string message = "") =>
        Require(!notExpected.IsInstanceOfType(value), $"a {notExpected.Name}", message);

    public static void Contains(string expected, string value, string message = "") =>
        Require(value.Contains(expected), $"no \"{expected}\" in it", message);

    public static void DoesNotContains(string notExpected, string value, string message = "") =>
        Require(!value.Contains(notExpected), $"\"{notExpected}\" is in it", message);

    public static void StartsWith(string expected, string value, string message = "") =>
        Require(value.StartsWith(expected, StringComparison.Ordinal), $"does not start with \"{expected}\"", message);

    public static void EndsWith(string expected, string value, string message = "") =>
        Require(value.EndsWith(expected, StringComparison.Ordinal), $"does not end with \"{expected}\"", message);

    public static void SkipTest(string? message = null) => throw new SkipTestException(message ?? "no reason given");

    public static void ThrowsException(Type exception, Action action, string message = "")
    {
        try
        {
            action();
        }
        catch (Exception thrown) when (thrown.GetType() == exception)
        {
            return;
        }

        Require(false, $"no {exception.Name} was thrown", message);
    }

    private static void Equal(object? expected, object? actual, string message) =>
        Require(Equals(expected, actual), $"expected {expected}, got {actual}", message);

    private static void NotEqual(object? notExpected, object? actual, string message) =>
        Require(!Equals(notExpected, actual), $"got {actual}", message);

    private static void Require(bool condition, string otherwise, string message)
    {
        if (!condition)
        {
            throw new AssertFailedException(message.Length == 0 ? otherwise : $"{message}: {otherwise}");
        }
    }
}
