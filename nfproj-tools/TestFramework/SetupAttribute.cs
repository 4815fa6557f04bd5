namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Method)]
public class SetupAttribute : Attribute;
