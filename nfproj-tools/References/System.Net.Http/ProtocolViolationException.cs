namespace System.Net;

public class ProtocolViolationException : InvalidOperationException
{
    public extern ProtocolViolationException();
    public extern ProtocolViolationException(string message);
}
