namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Method)]
public class TestMethodAttribute : Attribute;
