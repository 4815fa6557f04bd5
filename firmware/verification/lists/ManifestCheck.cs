using ELicense.Formats;
using ELicense.Verification.Trust;

namespace ELicense.Verification.Lists;

/// <summary>Whether a manifest is to be believed: by its shape, its signer, its time and what was accepted before it.</summary>
internal sealed class ManifestCheck
{
    // A publisher's clock may be a little ahead.
    private const int Tolerance = 600;

    private readonly SequenceMemory _sequences;
    private readonly ManifestSigners _signers;

    internal ManifestCheck(SequenceMemory sequences, MessageSignature signature)
    {
        _sequences = sequences;
        _signers = new ManifestSigners(signature);
    }

    /// <summary>Judges a message, and remembers nothing.</summary>
    /// <param name="bytes">The message, as it was received or stored.</param>
    /// <param name="region">Whose manifest it must be.</param>
    /// <param name="trust">Who may sign; null when nothing is trusted.</param>
    /// <param name="time">A clock that is trusted refuses what comes from its future.</param>
    /// <param name="fault">None, or why the message is refused.</param>
    /// <returns>What it says; null with a fault.</returns>
    internal StatusManifest Judge(byte[] bytes, int region, TrustList trust, TrustedTime time, out ListFault fault)
    {
        StatusManifest manifest = ManifestShelf.Parse(bytes, out CoseSign1 message);
        fault = manifest == null || manifest.Region != region
            ? ListFault.ManifestInvalid
            : FaultOf(manifest, message, trust, time);
        return fault == ListFault.None ? manifest : null;
    }

    /// <summary>Remembers a manifest that was found good, against all that are older.</summary>
    internal void Accept(StatusManifest manifest, byte[] bytes)
    {
        CoseSign1 message = CoseSign1.Read(new ByteSegment(bytes, 0, bytes.Length));
        _sequences.Accept(manifest.Region, manifest.Sequence, manifest.IssuedAt, message.Payload.ToArray());
    }

    private ListFault FaultOf(StatusManifest manifest, CoseSign1 message, TrustList trust, TrustedTime time)
    {
        if (!_signers.HaveSigned(trust, message, manifest))
        {
            return ListFault.ManifestNotTrusted;
        }

        // Before it is remembered: its time would become the floor of the clock.
        if (time.IsTrusted && manifest.IssuedAt - Tolerance > time.Now)
        {
            return ListFault.ManifestFromTheFuture;
        }

        switch (_sequences.Compare(manifest.Region, manifest.Sequence, manifest.IssuedAt, message.Payload.ToArray()))
        {
            case Succession.Newer:
            case Succession.Same:
                return ListFault.None;
            case Succession.Contradiction:
                return ListFault.ManifestContradicts;
            default:
                return ListFault.ManifestReplaced;
        }
    }
}
