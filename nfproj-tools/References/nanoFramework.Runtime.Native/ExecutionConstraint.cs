namespace nanoFramework.Runtime.Native;

public static class ExecutionConstraint
{
    public static extern void Install(int timeoutMilliseconds, int priority);
}
