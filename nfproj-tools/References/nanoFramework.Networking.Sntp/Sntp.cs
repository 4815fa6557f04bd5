namespace nanoFramework.Networking;

public class Sntp
{
    public static extern void Start();
    public static extern void Stop();
    public static extern void UpdateNow();
    public extern Sntp();
    public static extern bool IsStarted { get; }
    public static extern string Server1 { get; set; }
    public static extern string Server2 { get; set; }
}
