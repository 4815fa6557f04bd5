namespace System.Net;

public class WebHeaderCollection
{
    public extern void Add(string name, string value);
    public extern void Add(string header);
    public extern void Set(string name, string value);
    public extern void Remove(string name);
    public extern string[] GetValues(string header);
    public override extern string ToString();
    public extern byte[] ToByteArray();
    public static extern bool IsRestricted(string headerName);
    public extern WebHeaderCollection();
    public extern string this[string header] { get; }
    public extern int Count { get; }
    public extern string[] AllKeys { get; }
}
