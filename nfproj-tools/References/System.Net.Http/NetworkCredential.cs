using System.Net.NetworkInformation;

namespace System.Net;

public class NetworkCredential
{
    public extern NetworkCredential();
    public extern NetworkCredential(string userName, string password);
    public extern NetworkCredential(string userName, string password, AuthenticationType authenticationType);
    public extern string UserName { get; set; }
    public extern string Password { get; set; }
    public extern AuthenticationType AuthenticationType { get; set; }
}
