namespace System.Net;

public class WebProxy : IWebProxy
{
    public extern WebProxy();
    public extern WebProxy(Uri Address);
    public extern WebProxy(Uri Address, bool BypassOnLocal);
    public extern WebProxy(string Host, int Port);
    public extern WebProxy(string Address);
    public extern WebProxy(string Address, bool BypassOnLocal);
    public extern Uri GetProxy(Uri destination);
    public extern bool IsBypassed(Uri host);
    public extern Uri Address { get; set; }
    public extern bool BypassProxyOnLocal { get; set; }
}
