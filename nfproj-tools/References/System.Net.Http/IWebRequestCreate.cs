namespace System.Net;

public interface IWebRequestCreate
{
    WebRequest Create(Uri uri);
}
