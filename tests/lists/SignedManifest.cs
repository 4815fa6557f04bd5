using System.Formats.Cbor;
using ELicense.Formats;
using ELicense.Verification.Lists;

namespace ELicense.Tests.Lists;

/// <summary>Messages of a manifest's shape whose signature is a mark that <see cref="Trust"/> looks for.</summary>
internal static class SignedManifest
{
    private const byte Mark = 0x5A;

    internal static byte[] Sign(byte[] payload) => Sign(payload, MessageType.StatusManifest);

    internal static byte[] Sign(byte[] payload, int type)
    {
        var headers = new CborWriter(CborConformanceMode.Canonical);
        headers.WriteStartMap(3);
        headers.WriteInt32(1);
        headers.WriteInt32(-7);
        headers.WriteInt32(4);
        headers.WriteByteString(new byte[8]);
        headers.WriteInt32(16);
        headers.WriteInt32(type);
        headers.WriteEndMap();
        var message = new CborWriter(CborConformanceMode.Canonical);
        message.WriteTag((CborTag)18);
        message.WriteStartArray(4);
        message.WriteByteString(headers.Encode());
        message.WriteStartMap(0);
        message.WriteEndMap();
        message.WriteByteString(payload);
        message.WriteByteString([.. Enumerable.Repeat(Mark, 64)]);
        message.WriteEndArray();
        return message.Encode();
    }

    /// <summary>Believes marked manifests of one region.</summary>
    internal sealed class Trust(int region) : IManifestTrust
    {
        internal int Asked { get; private set; }

        public bool Trusts(CoseSign1 manifest, int ofRegion)
        {
            Asked++;
            return ofRegion == region && manifest.Signature.ToArray().All(value => value == Mark);
        }
    }
}
