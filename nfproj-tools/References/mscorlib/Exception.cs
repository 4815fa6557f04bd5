namespace System;

public class Exception
{
    protected int HResult;
    public extern Exception();
    public extern Exception(string message);
    public extern Exception(string message, Exception innerException);
    public override extern string ToString();
    public virtual extern string Message { get; }
    public extern Exception InnerException { get; }
    public virtual extern string StackTrace { get; }
}
