namespace System.Net;

public class HttpVersion
{
    public static readonly Version Version10;
    public static readonly Version Version11;
    public extern HttpVersion();
}
