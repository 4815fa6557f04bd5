using System.IO;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Threading;

namespace System.Net;

public class HttpWebRequest : WebRequest
{
    internal extern HttpWebRequest();
    protected override extern void Dispose(bool disposing);
    public extern void Reset();
    public extern void AddRange(int from, int to);
    public extern void AddRange(int range);
    public extern void AddRange(string rangeSpecifier, int from, int to);
    public extern void AddRange(string rangeSpecifier, int range);
    public override extern WebResponse GetResponse();
    public override extern Stream GetRequestStream();
    public override extern int Timeout { get; set; }
    public extern NetworkCredential Credentials { get; set; }
    public extern X509Certificate HttpsAuthentCert { get; set; }
    public extern SslVerification SslVerification { get; set; }
    public extern SslProtocols SslProtocols { get; set; }
    public extern int ReadWriteTimeout { get; set; }
    public override extern Uri RequestUri { get; }
    public extern Uri Address { get; }
    public extern bool AllowWriteStreamBuffering { get; set; }
    public override extern long ContentLength { get; set; }
    public extern bool AllowAutoRedirect { get; }
    public extern int MaximumAutomaticRedirections { get; }
    public override extern string Method { get; set; }
    public extern bool KeepAlive { get; set; }
    public extern int MaximumResponseHeadersLength { get; set; }
    public static extern int DefaultMaximumResponseHeadersLength { get; set; }
    public override extern WebHeaderCollection Headers { get; set; }
    public override extern IWebProxy Proxy { get; set; }
    public extern bool SendChunked { get; set; }
    public extern Version ProtocolVersion { get; set; }
    public override extern string ContentType { get; set; }
    public extern string TransferEncoding { get; set; }
    public extern string Accept { get; set; }
    public extern string Referer { get; set; }
    public extern string UserAgent { get; set; }
    public extern string Expect { get; set; }
    public extern DateTime IfModifiedSince { get; }
    public extern bool HaveResponse { get; }
}
