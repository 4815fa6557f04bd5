using ELicense.Hal;
using ELicense.Terminal.Service;
using ELicense.Verification;

namespace ELicense.Terminal.Online;

/// <summary>
/// Asks the authority's service about a document that was scanned (docs/online.md), once the verdict of the lists is on the panel
/// and only where the network is joined already: nobody waits for a network to be found.
/// </summary>
public sealed class OnlineInquiry
{
    private const string Path = "status";
    private const int LongestAnswer = 2048;
    private const int Timeout = 3000;

    private readonly Checkpoint _checkpoint;
    private readonly IServiceLink _link;
    private readonly INetwork _network;
    private readonly DeviceMessage _messages;

    /// <param name="checkpoint">That made the report.</param>
    /// <param name="link">To the service.</param>
    /// <param name="network">That leads there.</param>
    /// <param name="messages">Frames questions as this terminal's.</param>
    public OnlineInquiry(Checkpoint checkpoint, IServiceLink link, INetwork network, DeviceMessage messages)
    {
        _checkpoint = checkpoint;
        _link = link;
        _network = network;
        _messages = messages;
    }

    /// <summary>Asks; takes up to three seconds.</summary>
    /// <returns>
    /// The report with the answer, or with the reason for which none counts; the same report where there is nothing to ask or no
    /// network.
    /// </returns>
    public Report Ask(Report report)
    {
        if (_network.State != NetworkState.Joined)
        {
            return report;
        }

        byte[] question = _checkpoint.Ask(report);
        byte[] message = question == null ? null : _messages.Write(Path, question);
        return message == null ? report : _checkpoint.Amend(report, _link.Post(Path, message, LongestAnswer, Timeout));
    }
}
