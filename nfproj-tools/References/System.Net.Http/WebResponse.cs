using System.IO;

namespace System.Net;

public abstract class WebResponse : MarshalByRefObject, IDisposable
{
    protected extern WebResponse();
    public virtual extern Stream GetResponseStream();
    extern ~WebResponse();
    public virtual extern void Close();
    public extern void Dispose();
    protected virtual extern void Dispose(bool disposing);
    public virtual extern long ContentLength { get; set; }
    public virtual extern string ContentType { get; set; }
    public virtual extern Uri ResponseUri { get; }
    public virtual extern WebHeaderCollection Headers { get; }
}
