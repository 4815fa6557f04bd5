using ELicense.Hal;

namespace ELicense.Simulator.Handheld;

/// <summary>A network that is joined, and on it a service that says the same whatever it is asked.</summary>
/// <param name="answer">What it answers with status 200.</param>
public sealed class RecordedService(byte[] answer) : IServiceLink, INetwork
{
    private const int Done = 200;

    public int LastStatus => Done;

    public NetworkState State => NetworkState.Joined;

    public byte[] Post(string path, byte[] message, int limit, int timeout) => answer.Length <= limit ? answer : null!;

    public bool Join(int timeout) => true;

    public void Leave()
    {
    }
}
