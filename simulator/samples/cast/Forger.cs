using ELicense.Formats;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Store;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Samples.Cast;

/// <summary>Makes what no authority would issue. The holder's key is right in all of it: a forger has a phone, too.</summary>
internal static class Forger
{
    private const int UnknownKind = 6;

    /// <summary>One bit of a car's class C1 makes it A1, a coach's.</summary>
    internal static WalletEntry WithAnotherClass(WalletEntry entry)
    {
        byte[] message = [.. entry.Credential.Message];
        message[message.AsSpan().IndexOf("C1"u8)] ^= 'C' ^ 'A';
        return entry with { Credential = Read(message) };
    }

    /// <summary>One bit of the authority's signature.</summary>
    internal static WalletEntry WithAnotherSignature(WalletEntry entry)
    {
        byte[] message = [.. entry.Credential.Message];
        message[^1] ^= 1;
        return entry with { Credential = Read(message) };
    }

    /// <summary>The same content, signed with a key that is trusted for something else.</summary>
    internal static WalletEntry SignedBy(AuthorityKey key, WalletEntry entry, DocumentRecord document) =>
        entry with { Credential = Read(ClaimsOf(entry, document.Encode()).Sign(key.SigningKey)) };

    /// <summary>The text of a code with a kind of document that format ELC1 does not have yet.</summary>
    internal static string OfUnknownKind(AuthorityKey key, WalletEntry entry)
    {
        byte[] fields = new DeterministicMap().Add(1, "样本 SPECIMEN").Encode();
        byte[] document = DeterministicMap.Array([DeterministicMap.Item(writer => writer.WriteInt32(UnknownKind)), fields]);
        return LicenceCodeText.Of(ClaimsOf(entry, document).Sign(key.SigningKey));
    }

    private static CredentialClaims ClaimsOf(WalletEntry entry, byte[] document)
    {
        Credential content = entry.Credential.Content;
        return new CredentialClaims
        {
            Issuer = content.Issuer,
            Expires = content.Expires,
            NotBefore = content.NotBefore,
            IssuedAt = content.IssuedAt,
            Id = content.Id,
            HolderKey = entry.HolderKey?.PublicKey,
            StatusList = entry.Credential.StatusList,
            StatusIndex = entry.Credential.StatusIndex,
            Document = document,
        };
    }

    private static IssuedCredential Read(byte[] message) =>
        IssuedCredential.Read(message) ?? throw new InvalidOperationException("the forgery cannot be read");
}
