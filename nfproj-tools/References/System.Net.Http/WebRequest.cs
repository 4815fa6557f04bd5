using System.IO;
using System.Threading;

namespace System.Net;

public abstract class WebRequest : MarshalByRefObject, IDisposable
{
    protected extern WebRequest();
    public static extern void Initialize();
    extern ~WebRequest();
    public extern void Dispose();
    protected virtual extern void Dispose(bool disposing);
    public virtual extern Stream GetRequestStream();
    public virtual extern WebResponse GetResponse();
    public static extern WebRequest Create(string requestUriString);
    public static extern WebRequest Create(Uri requestUri);
    public static extern bool RegisterPrefix(string prefix, IWebRequestCreate creator);
    public virtual extern string Method { get; set; }
    public virtual extern Uri RequestUri { get; }
    public virtual extern string ConnectionGroupName { get; set; }
    public virtual extern WebHeaderCollection Headers { get; set; }
    public virtual extern long ContentLength { get; set; }
    public virtual extern string ContentType { get; set; }
    public virtual extern int Timeout { get; set; }
    public static extern IWebProxy DefaultWebProxy { get; set; }
    public virtual extern IWebProxy Proxy { get; set; }
}
