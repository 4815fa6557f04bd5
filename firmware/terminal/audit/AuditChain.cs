using System;
using ELicense.Hal;
using ELicense.Terminal.Access;

namespace ELicense.Terminal.Audit;

/// <summary>
/// What ties the entries of a log together (docs/audit.md): the tag of an entry is HMAC-SHA-256 under a key of the device, over
/// the tag before it, its number and its content, cut to 16 bytes. Who has not that key can neither change, add nor take out an
/// entry.
/// </summary>
public sealed class AuditChain
{
    public const int TagLength = 16;

    /// <summary>An entry as it lies in files and messages: its 16 bytes and its tag.</summary>
    public const int StoredLength = AuditEntry.BodyLength + TagLength;

    private const int SubjectLength = 4;

    private readonly IKeyedHash _hash;
    private readonly byte[] _key;
    private readonly byte[] _subjectKey;

    public AuditChain(IKeyedHash hash, IDeviceIdentity identity)
    {
        _hash = hash;
        _key = DeviceKey.Derive(hash, identity, DeviceKey.AuditChain);
        _subjectKey = DeviceKey.Derive(hash, identity, DeviceKey.AuditSubject);
    }

    /// <summary>False before provisioning: then there is no log.</summary>
    public bool HasKey => _key != null;

    /// <summary>The tag of an entry.</summary>
    /// <param name="before">The tag of the entry before it; zeros for the first.</param>
    /// <param name="sequence">Its number.</param>
    /// <param name="buffer">Holds its 16 bytes.</param>
    /// <param name="offset">Where they begin.</param>
    public byte[] TagOf(byte[] before, int sequence, byte[] buffer, int offset)
    {
        byte[] input = new byte[TagLength + 4 + AuditEntry.BodyLength];
        Array.Copy(before, 0, input, 0, TagLength);
        Array.Copy(BitConverter.GetBytes(sequence), 0, input, TagLength, 4);
        Array.Copy(buffer, offset, input, TagLength + 4, AuditEntry.BodyLength);
        byte[] tag = new byte[TagLength];
        Array.Copy(_hash.Compute(_key, input), 0, tag, 0, TagLength);
        return tag;
    }

    /// <summary>True when a stored entry carries the tag that it must have.</summary>
    public bool Fits(byte[] before, int sequence, byte[] buffer, int offset)
    {
        return AreEqual(TagOf(before, sequence, buffer, offset), buffer, offset + AuditEntry.BodyLength);
    }

    /// <summary>True when a tag stands at that place; takes as long for any.</summary>
    internal static bool AreEqual(byte[] tag, byte[] buffer, int offset)
    {
        int difference = 0;
        for (int i = 0; i < TagLength; i++)
        {
            difference |= tag[i] ^ buffer[offset + i];
        }

        return difference == 0;
    }

    /// <summary>True when all entries of a file carry the tags that they must have.</summary>
    /// <param name="first">The number of its first entry.</param>
    /// <param name="content">The file as <see cref="AuditSegment"/> reads it.</param>
    public bool Fits(int first, byte[] content)
    {
        byte[] before = AuditSegment.TagBefore(content);
        int sequence = first;
        for (int position = AuditSegment.HeaderLength; position < content.Length; position += StoredLength)
        {
            if (!Fits(before, sequence, content, position))
            {
                return false;
            }

            Array.Copy(content, position + AuditEntry.BodyLength, before, 0, TagLength);
            sequence++;
        }

        return true;
    }

    /// <summary>What stands for a credential in the log: 4 bytes of its id under a key, zeros for none.</summary>
    public byte[] SubjectOf(byte[] credentialId)
    {
        byte[] subject = new byte[SubjectLength];
        if (credentialId != null)
        {
            Array.Copy(_hash.Compute(_subjectKey, credentialId), 0, subject, 0, SubjectLength);
        }

        return subject;
    }
}
