using ELicense.Hal;

namespace ELicense.Terminal.Sync;

/// <summary>Joins the network.</summary>
internal sealed class JoinTask : SyncTask
{
    private const int Timeout = 10000;

    private readonly INetwork _network;

    internal JoinTask(INetwork network)
    {
        _network = network;
    }

    internal override TaskState Step()
    {
        if (_network.Join(Timeout))
        {
            return TaskState.Done;
        }

        EndsRun = true;
        return Fail(SyncFault.NoNetwork);
    }
}
