namespace nanoFramework.TestFramework;

[AttributeUsage(AttributeTargets.Method)]
public class CleanupAttribute : Attribute;
