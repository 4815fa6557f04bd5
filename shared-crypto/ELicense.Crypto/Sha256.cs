namespace ELicense.Crypto;

/// <summary>SHA-256 (FIPS 180-4).</summary>
public sealed class Sha256 : MessageDigest
{
    // A word times this is the word twice in 64 bits: shifted right and cut to 32 bits, it is the word rotated right.
    private const ulong Twice = 0x100000001;

    // K of rounds 16 to 63.
    private static readonly uint[] _constants =
    {
        0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
        0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
        0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
        0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
        0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
        0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
    };

    private uint _h0, _h1, _h2, _h3, _h4, _h5, _h6, _h7;

    public Sha256()
        : base(64, 32, 8)
    {
        Start();
    }

    private protected override void Start()
    {
        _h0 = 0x6A09E667;
        _h1 = 0xBB67AE85;
        _h2 = 0x3C6EF372;
        _h3 = 0xA54FF53A;
        _h4 = 0x510E527F;
        _h5 = 0x9B05688C;
        _h6 = 0x1F83D9AB;
        _h7 = 0x5BE0CD19;
    }

    // Sixteen rounds, then three times sixteen, with registers renamed instead of moved and the message schedule in locals: executed
    // instructions are what an interpreter's time is made of. Unrolled in full, 200 fewer and 5 KB more.
    private protected override void Compress(byte[] data, int offset)
    {
        ulong t;
        uint[] k = _constants;
        uint w0 = (uint)(data[offset] << 24 | data[offset + 1] << 16 | data[offset + 2] << 8 | data[offset + 3]);
        uint w1 = (uint)(data[offset + 4] << 24 | data[offset + 5] << 16 | data[offset + 6] << 8 | data[offset + 7]);
        uint w2 = (uint)(data[offset + 8] << 24 | data[offset + 9] << 16 | data[offset + 10] << 8 | data[offset + 11]);
        uint w3 = (uint)(data[offset + 12] << 24 | data[offset + 13] << 16 | data[offset + 14] << 8 | data[offset + 15]);
        uint w4 = (uint)(data[offset + 16] << 24 | data[offset + 17] << 16 | data[offset + 18] << 8 | data[offset + 19]);
        uint w5 = (uint)(data[offset + 20] << 24 | data[offset + 21] << 16 | data[offset + 22] << 8 | data[offset + 23]);
        uint w6 = (uint)(data[offset + 24] << 24 | data[offset + 25] << 16 | data[offset + 26] << 8 | data[offset + 27]);
        uint w7 = (uint)(data[offset + 28] << 24 | data[offset + 29] << 16 | data[offset + 30] << 8 | data[offset + 31]);
        uint w8 = (uint)(data[offset + 32] << 24 | data[offset + 33] << 16 | data[offset + 34] << 8 | data[offset + 35]);
        uint w9 = (uint)(data[offset + 36] << 24 | data[offset + 37] << 16 | data[offset + 38] << 8 | data[offset + 39]);
        uint w10 = (uint)(data[offset + 40] << 24 | data[offset + 41] << 16 | data[offset + 42] << 8 | data[offset + 43]);
        uint w11 = (uint)(data[offset + 44] << 24 | data[offset + 45] << 16 | data[offset + 46] << 8 | data[offset + 47]);
        uint w12 = (uint)(data[offset + 48] << 24 | data[offset + 49] << 16 | data[offset + 50] << 8 | data[offset + 51]);
        uint w13 = (uint)(data[offset + 52] << 24 | data[offset + 53] << 16 | data[offset + 54] << 8 | data[offset + 55]);
        uint w14 = (uint)(data[offset + 56] << 24 | data[offset + 57] << 16 | data[offset + 58] << 8 | data[offset + 59]);
        uint w15 = (uint)(data[offset + 60] << 24 | data[offset + 61] << 16 | data[offset + 62] << 8 | data[offset + 63]);
        uint a = _h0, b = _h1, c = _h2, d = _h3, e = _h4, f = _h5, g = _h6, h = _h7;
        d += h += w0 + 0x428A2F98 + (uint)((t = e * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (g ^ e & (f ^ g));
        h += (uint)((t = a * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (a & b | c & (a | b));
        c += g += w1 + 0x71374491 + (uint)((t = d * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (f ^ d & (e ^ f));
        g += (uint)((t = h * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (h & a | b & (h | a));
        b += f += w2 + 0xB5C0FBCF + (uint)((t = c * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (e ^ c & (d ^ e));
        f += (uint)((t = g * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (g & h | a & (g | h));
        a += e += w3 + 0xE9B5DBA5 + (uint)((t = b * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (d ^ b & (c ^ d));
        e += (uint)((t = f * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (f & g | h & (f | g));
        h += d += w4 + 0x3956C25B + (uint)((t = a * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (c ^ a & (b ^ c));
        d += (uint)((t = e * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (e & f | g & (e | f));
        g += c += w5 + 0x59F111F1 + (uint)((t = h * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (b ^ h & (a ^ b));
        c += (uint)((t = d * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (d & e | f & (d | e));
        f += b += w6 + 0x923F82A4 + (uint)((t = g * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (a ^ g & (h ^ a));
        b += (uint)((t = c * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (c & d | e & (c | d));
        e += a += w7 + 0xAB1C5ED5 + (uint)((t = f * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (h ^ f & (g ^ h));
        a += (uint)((t = b * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (b & c | d & (b | c));
        d += h += w8 + 0xD807AA98 + (uint)((t = e * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (g ^ e & (f ^ g));
        h += (uint)((t = a * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (a & b | c & (a | b));
        c += g += w9 + 0x12835B01 + (uint)((t = d * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (f ^ d & (e ^ f));
        g += (uint)((t = h * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (h & a | b & (h | a));
        b += f += w10 + 0x243185BE + (uint)((t = c * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (e ^ c & (d ^ e));
        f += (uint)((t = g * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (g & h | a & (g | h));
        a += e += w11 + 0x550C7DC3 + (uint)((t = b * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (d ^ b & (c ^ d));
        e += (uint)((t = f * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (f & g | h & (f | g));
        h += d += w12 + 0x72BE5D74 + (uint)((t = a * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (c ^ a & (b ^ c));
        d += (uint)((t = e * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (e & f | g & (e | f));
        g += c += w13 + 0x80DEB1FE + (uint)((t = h * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (b ^ h & (a ^ b));
        c += (uint)((t = d * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (d & e | f & (d | e));
        f += b += w14 + 0x9BDC06A7 + (uint)((t = g * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (a ^ g & (h ^ a));
        b += (uint)((t = c * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (c & d | e & (c | d));
        e += a += w15 + 0xC19BF174 + (uint)((t = f * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (h ^ f & (g ^ h));
        a += (uint)((t = b * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (b & c | d & (b | c));
        for (int i = 0; i < 48; i += 16)
        {
            w0 += w9 + ((uint)((t = w1 * Twice) >> 7 ^ t >> 18) ^ w1 >> 3)
                + ((uint)((t = w14 * Twice) >> 17 ^ t >> 19) ^ w14 >> 10);
            d += h += w0 + k[i] + (uint)((t = e * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (g ^ e & (f ^ g));
            h += (uint)((t = a * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (a & b | c & (a | b));
            w1 += w10 + ((uint)((t = w2 * Twice) >> 7 ^ t >> 18) ^ w2 >> 3)
                + ((uint)((t = w15 * Twice) >> 17 ^ t >> 19) ^ w15 >> 10);
            c += g += w1 + k[i + 1] + (uint)((t = d * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (f ^ d & (e ^ f));
            g += (uint)((t = h * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (h & a | b & (h | a));
            w2 += w11 + ((uint)((t = w3 * Twice) >> 7 ^ t >> 18) ^ w3 >> 3)
                + ((uint)((t = w0 * Twice) >> 17 ^ t >> 19) ^ w0 >> 10);
            b += f += w2 + k[i + 2] + (uint)((t = c * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (e ^ c & (d ^ e));
            f += (uint)((t = g * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (g & h | a & (g | h));
            w3 += w12 + ((uint)((t = w4 * Twice) >> 7 ^ t >> 18) ^ w4 >> 3)
                + ((uint)((t = w1 * Twice) >> 17 ^ t >> 19) ^ w1 >> 10);
            a += e += w3 + k[i + 3] + (uint)((t = b * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (d ^ b & (c ^ d));
            e += (uint)((t = f * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (f & g | h & (f | g));
            w4 += w13 + ((uint)((t = w5 * Twice) >> 7 ^ t >> 18) ^ w5 >> 3)
                + ((uint)((t = w2 * Twice) >> 17 ^ t >> 19) ^ w2 >> 10);
            h += d += w4 + k[i + 4] + (uint)((t = a * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (c ^ a & (b ^ c));
            d += (uint)((t = e * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (e & f | g & (e | f));
            w5 += w14 + ((uint)((t = w6 * Twice) >> 7 ^ t >> 18) ^ w6 >> 3)
                + ((uint)((t = w3 * Twice) >> 17 ^ t >> 19) ^ w3 >> 10);
            g += c += w5 + k[i + 5] + (uint)((t = h * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (b ^ h & (a ^ b));
            c += (uint)((t = d * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (d & e | f & (d | e));
            w6 += w15 + ((uint)((t = w7 * Twice) >> 7 ^ t >> 18) ^ w7 >> 3)
                + ((uint)((t = w4 * Twice) >> 17 ^ t >> 19) ^ w4 >> 10);
            f += b += w6 + k[i + 6] + (uint)((t = g * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (a ^ g & (h ^ a));
            b += (uint)((t = c * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (c & d | e & (c | d));
            w7 += w0 + ((uint)((t = w8 * Twice) >> 7 ^ t >> 18) ^ w8 >> 3)
                + ((uint)((t = w5 * Twice) >> 17 ^ t >> 19) ^ w5 >> 10);
            e += a += w7 + k[i + 7] + (uint)((t = f * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (h ^ f & (g ^ h));
            a += (uint)((t = b * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (b & c | d & (b | c));
            w8 += w1 + ((uint)((t = w9 * Twice) >> 7 ^ t >> 18) ^ w9 >> 3)
                + ((uint)((t = w6 * Twice) >> 17 ^ t >> 19) ^ w6 >> 10);
            d += h += w8 + k[i + 8] + (uint)((t = e * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (g ^ e & (f ^ g));
            h += (uint)((t = a * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (a & b | c & (a | b));
            w9 += w2 + ((uint)((t = w10 * Twice) >> 7 ^ t >> 18) ^ w10 >> 3)
                + ((uint)((t = w7 * Twice) >> 17 ^ t >> 19) ^ w7 >> 10);
            c += g += w9 + k[i + 9] + (uint)((t = d * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (f ^ d & (e ^ f));
            g += (uint)((t = h * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (h & a | b & (h | a));
            w10 += w3 + ((uint)((t = w11 * Twice) >> 7 ^ t >> 18) ^ w11 >> 3)
                + ((uint)((t = w8 * Twice) >> 17 ^ t >> 19) ^ w8 >> 10);
            b += f += w10 + k[i + 10] + (uint)((t = c * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (e ^ c & (d ^ e));
            f += (uint)((t = g * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (g & h | a & (g | h));
            w11 += w4 + ((uint)((t = w12 * Twice) >> 7 ^ t >> 18) ^ w12 >> 3)
                + ((uint)((t = w9 * Twice) >> 17 ^ t >> 19) ^ w9 >> 10);
            a += e += w11 + k[i + 11] + (uint)((t = b * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (d ^ b & (c ^ d));
            e += (uint)((t = f * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (f & g | h & (f | g));
            w12 += w5 + ((uint)((t = w13 * Twice) >> 7 ^ t >> 18) ^ w13 >> 3)
                + ((uint)((t = w10 * Twice) >> 17 ^ t >> 19) ^ w10 >> 10);
            h += d += w12 + k[i + 12] + (uint)((t = a * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (c ^ a & (b ^ c));
            d += (uint)((t = e * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (e & f | g & (e | f));
            w13 += w6 + ((uint)((t = w14 * Twice) >> 7 ^ t >> 18) ^ w14 >> 3)
                + ((uint)((t = w11 * Twice) >> 17 ^ t >> 19) ^ w11 >> 10);
            g += c += w13 + k[i + 13] + (uint)((t = h * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (b ^ h & (a ^ b));
            c += (uint)((t = d * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (d & e | f & (d | e));
            w14 += w7 + ((uint)((t = w15 * Twice) >> 7 ^ t >> 18) ^ w15 >> 3)
                + ((uint)((t = w12 * Twice) >> 17 ^ t >> 19) ^ w12 >> 10);
            f += b += w14 + k[i + 14] + (uint)((t = g * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (a ^ g & (h ^ a));
            b += (uint)((t = c * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (c & d | e & (c | d));
            w15 += w8 + ((uint)((t = w0 * Twice) >> 7 ^ t >> 18) ^ w0 >> 3)
                + ((uint)((t = w13 * Twice) >> 17 ^ t >> 19) ^ w13 >> 10);
            e += a += w15 + k[i + 15] + (uint)((t = f * Twice) >> 6 ^ t >> 11 ^ t >> 25) + (h ^ f & (g ^ h));
            a += (uint)((t = b * Twice) >> 2 ^ t >> 13 ^ t >> 22) + (b & c | d & (b | c));
        }
        _h0 += a;
        _h1 += b;
        _h2 += c;
        _h3 += d;
        _h4 += e;
        _h5 += f;
        _h6 += g;
        _h7 += h;
    }

    private protected override void Write(byte[] digest, int offset)
    {
        PutWord(_h0, digest, offset);
        PutWord(_h1, digest, offset + 4);
        PutWord(_h2, digest, offset + 8);
        PutWord(_h3, digest, offset + 12);
        PutWord(_h4, digest, offset + 16);
        PutWord(_h5, digest, offset + 20);
        PutWord(_h6, digest, offset + 24);
        PutWord(_h7, digest, offset + 28);
    }
}
