using System;
using ELicense.Formats;

namespace ELicense.Verification.Online;

/// <summary>One question to an authority's service: the state of one credential, now.</summary>
internal sealed class OnlineQuestion
{
    internal const int NonceLength = 16;

    private const int UriLength = 8;

    // An array of three; the uri; an index of 20 bits takes five bytes at most; the nonce with its head.
    private const int MaximumLength = 1 + 1 + UriLength + 5 + 1 + NonceLength;

    private readonly StatusReference _status;
    private readonly byte[] _nonce;

    /// <param name="status">What is asked about.</param>
    /// <param name="nonce">16 bytes that this terminal never sent before.</param>
    internal OnlineQuestion(StatusReference status, byte[] nonce)
    {
        _status = status;
        _nonce = nonce;
    }

    /// <summary>Whether an answer is about the same entry of the same list.</summary>
    internal bool IsAbout(StatusReference status)
    {
        return status.ListId == _status.ListId && status.Index == _status.Index;
    }

    /// <summary>Whether an answer was made for this question and no other.</summary>
    internal bool HasNonce(byte[] nonce)
    {
        return new ByteSegment(_nonce, 0, NonceLength).HoldsExactly(nonce);
    }

    /// <summary>[uri, idx, nonce] in deterministic CBOR.</summary>
    internal byte[] Encode()
    {
        byte[] bytes = new byte[MaximumLength];
        bytes[0] = 0x83;
        bytes[1] = 0x60 | UriLength;
        for (int i = 0; i < UriLength; i++)
        {
            bytes[2 + i] = (byte)"0123456789abcdef"[_status.ListId >> (28 - 4 * i) & 15];
        }

        int length = WriteIndex(bytes, 2 + UriLength);
        bytes[length++] = 0x40 | NonceLength;
        Array.Copy(_nonce, 0, bytes, length, NonceLength);
        length += NonceLength;
        byte[] question = new byte[length];
        Array.Copy(bytes, 0, question, 0, length);
        return question;
    }

    // The shortest head that holds it (RFC 8949, section 4.2.1).
    private int WriteIndex(byte[] bytes, int at)
    {
        int index = _status.Index;
        int size = index < 24 ? 0 : index < 0x100 ? 1 : index < 0x10000 ? 2 : 4;
        bytes[at] = (byte)(size == 0 ? index : size == 4 ? 26 : 23 + size);
        for (int i = size - 1; i >= 0; i--)
        {
            bytes[++at] = (byte)(index >> 8 * i);
        }

        return at + 1;
    }
}
