namespace System.Threading;

public sealed class ThreadAbortException : SystemException
{
    internal extern ThreadAbortException();
}
