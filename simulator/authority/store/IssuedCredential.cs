using ELicense.Formats;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Store;

/// <summary>A signed credential and what a terminal reads in it.</summary>
public sealed record IssuedCredential(byte[] Message, Credential Content)
{
    /// <summary>cti.</summary>
    public byte[] Id => Content.Id;

    /// <summary>The cti as people type it: 16 hex digits.</summary>
    public string IdText => Convert.ToHexStringLower(Id);

    public ListId StatusList => ListId.Of(Content.Status.ListId);

    public int StatusIndex => Content.Status.Index;

    /// <summary>Reads a signed credential.</summary>
    /// <returns>Null when a terminal would not take it for one.</returns>
    public static IssuedCredential? Read(byte[] message)
    {
        CoseSign1? signed = CoseSign1.Read(new ByteSegment(message, 0, message.Length));
        Credential? content = signed is null ? null : Credential.Read(signed);
        return content?.Document is null ? null : new IssuedCredential(message, content);
    }
}
