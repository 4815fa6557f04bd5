using ELicense.Tests.Support;
using ELicense.Verification;

namespace ELicense.Tests.Online;

/// <summary>A terminal that scans one document and asks the authority's service about it.</summary>
internal sealed class OnlineTerminal
{
    private static readonly P256Signer s_service = new();

    internal OnlineTerminal()
    {
        Terminal.Trust.Keys.Add(new(s_service, ["320000"], [1, 2, 3, 4, 5], [3]));
    }

    internal TestTerminal Terminal { get; } = new();

    internal ISigner Service => s_service;

    internal Checkpoint Checkpoint { get; private set; } = null!;

    internal Report Report { get; private set; } = null!;

    /// <summary>Starts, scans a document and asks; the writer's answer fits.</summary>
    internal OnlineAnswerWriter Ask(SampleCredential credential) => Ask(Terminal.Show(credential));

    internal OnlineAnswerWriter Ask(string code)
    {
        Checkpoint = Terminal.Start();
        Report = Checkpoint.Examine(code);
        return new OnlineAnswerWriter(Checkpoint.Ask(Report), s_service);
    }

    internal Report Amend(OnlineAnswerWriter answer) => Checkpoint.Amend(Report, answer.Sign());
}
