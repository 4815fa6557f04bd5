using System.IO;

namespace System.Net;

public class HttpWebResponse : WebResponse
{
    internal extern HttpWebResponse();
    public override extern Stream GetResponseStream();
    public extern string GetResponseHeader(string headerName);
    protected override extern void Dispose(bool disposing);
    public override extern void Close();
    public override extern WebHeaderCollection Headers { get; }
    public override extern long ContentLength { get; }
    public extern string ContentEncoding { get; }
    public override extern string ContentType { get; }
    public extern string Server { get; }
    public extern DateTime LastModified { get; }
    public extern HttpStatusCode StatusCode { get; }
    public extern string StatusDescription { get; }
    public extern Version ProtocolVersion { get; }
    public override extern Uri ResponseUri { get; }
    public extern string Method { get; }
}
