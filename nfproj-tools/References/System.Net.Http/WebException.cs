namespace System.Net;

public class WebException : InvalidOperationException
{
    public extern WebException();
    public extern WebException(string message);
    public extern WebException(string message, Exception innerException);
    public extern WebException(string message, WebExceptionStatus status);
    public extern WebException(string message, Exception inner, WebExceptionStatus status, WebResponse response);
    public extern WebExceptionStatus Status { get; }
    public extern WebResponse Response { get; }
}
