using System;

namespace ELicense.Tests.Device;

/// <summary>
/// Project Wycheproof's signatures, https://github.com/C2SP/wycheproof, compiled in where they lay in shared/vectors beside the
/// repository when this was built.
/// </summary>
internal static partial class PublicVectors
{
    /// <summary>
    /// Records: a byte 1 for valid, x, y, then message and signature, each after its length; null where there are none.
    /// </summary>
    public static byte[] All()
    {
        byte[] vectors = null;
        Load(ref vectors);
        return vectors;
    }

    /// <summary>The piece that begins with its two bytes of length.</summary>
    public static byte[] Piece(byte[] vectors, int offset)
    {
        byte[] piece = new byte[vectors[offset] | (vectors[offset + 1] << 8)];
        Array.Copy(vectors, offset + 2, piece, 0, piece.Length);
        return piece;
    }

    static partial void Load(ref byte[] vectors);
}
