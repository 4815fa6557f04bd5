namespace System;

public class Uri
{
    public const string UriSchemeHttp = "http";
    public const string UriSchemeHttps = "https";
    public const int HttpDefaultPort = 80;
    public const int HttpsDefaultPort = 443;
    protected const int UnknownPort = -1;
    protected UriHostNameType _hostNameType;
    protected int _port;
    protected string _absolutePath;
    protected string _originalUriString;
    protected string _scheme;
    protected string _host;
    protected bool _isAbsoluteUri;
    protected bool _isUnc;
    protected string _absoluteUri;
    protected string _fragment;
    protected string _query;
    protected string _userInfo;
    public extern Uri(string uriString);
    protected extern bool ConstructAbsoluteUri(string uriString);
    public extern Uri(string uriString, UriKind kind);
    public extern Uri(Uri baseUri, string relativeUri = null);
    protected extern bool ValidateUriPart(string uriString, int startIndex);
    protected extern bool ParseUriString(string uriString);
    protected extern bool ParseSchemeSpecificPart(string sUri, int iStart);
    protected extern void Split(string sUri, int iStart, out string sAuthority, out string sPath, bool bReplaceEmptyPath);
    protected extern bool IsIPv4(string host);
    public override extern int GetHashCode();
    public override extern bool Equals(object o);
    public static extern bool operator ==(Uri lhs, Uri rhs);
    public static extern bool operator !=(Uri lhs, Uri rhs);
    public static extern bool IsWellFormedUriString(string uriString, UriKind uriKind);
    public extern UriHostNameType HostNameType { get; }
    public extern int Port { get; }
    public extern bool IsAbsoluteUri { get; }
    public extern bool IsUnc { get; }
    public extern bool IsDefaultPort { get; }
    public extern bool IsFile { get; }
    public extern string[] Segments { get; }
    public extern string AbsolutePath { get; }
    public extern string OriginalString { get; }
    public extern string AbsoluteUri { get; }
    public extern string Fragment { get; }
    public extern string Query { get; }
    public extern string PathAndQuery { get; }
    public extern string UserInfo { get; }
    public extern string Scheme { get; }
    public extern string Host { get; }
    public extern bool IsLoopback { get; }
}
