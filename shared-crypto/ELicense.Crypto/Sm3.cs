namespace ELicense.Crypto;

/// <summary>SM3 (GB/T 32905-2016).</summary>
public sealed class Sm3 : MessageDigest
{
    // A word times this is the word twice in 64 bits: shifted right by 32 - n and cut to 32 bits, it is the word rotated left
    // by n.
    private const ulong Twice = 0x100000001;

    private uint _h0, _h1, _h2, _h3, _h4, _h5, _h6, _h7;

    public Sm3()
        : base(64, 32, 8)
    {
        Start();
    }

    private protected override void Start()
    {
        _h0 = 0x7380166F;
        _h1 = 0x4914B2B9;
        _h2 = 0x172442D7;
        _h3 = 0xDA8A0600;
        _h4 = 0xA96F30BC;
        _h5 = 0x163138AA;
        _h6 = 0xE38DEE4D;
        _h7 = 0xB0FB0E4E;
    }

    // Sixteen rounds, then three times sixteen, with registers renamed instead of moved and the expanded message in locals:
    // executed instructions are what an interpreter's time is made of. Unrolled in full, 200 fewer and 6 KB more. A round's s
    // is SS1, x the rotated A; D takes TT1 and H takes P0(TT2).
    private protected override void Compress(byte[] data, int offset)
    {
        ulong t, k = 0x9D8A7A87 * Twice;
        uint s, x;
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
        s = (uint)(((x = (uint)(a * Twice >> 20)) + e + 0x79CC4519) * Twice >> 25);
        d += (a ^ b ^ c) + (s ^ x) + (w0 ^ w4);
        h = (x = h + (e ^ f ^ g) + s + w0) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        b = (uint)(b * Twice >> 23);
        f = (uint)(f * Twice >> 13);
        s = (uint)(((x = (uint)(d * Twice >> 20)) + h + 0xF3988A32) * Twice >> 25);
        c += (d ^ a ^ b) + (s ^ x) + (w1 ^ w5);
        g = (x = g + (h ^ e ^ f) + s + w1) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        a = (uint)(a * Twice >> 23);
        e = (uint)(e * Twice >> 13);
        s = (uint)(((x = (uint)(c * Twice >> 20)) + g + 0xE7311465) * Twice >> 25);
        b += (c ^ d ^ a) + (s ^ x) + (w2 ^ w6);
        f = (x = f + (g ^ h ^ e) + s + w2) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        d = (uint)(d * Twice >> 23);
        h = (uint)(h * Twice >> 13);
        s = (uint)(((x = (uint)(b * Twice >> 20)) + f + 0xCE6228CB) * Twice >> 25);
        a += (b ^ c ^ d) + (s ^ x) + (w3 ^ w7);
        e = (x = e + (f ^ g ^ h) + s + w3) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        c = (uint)(c * Twice >> 23);
        g = (uint)(g * Twice >> 13);
        s = (uint)(((x = (uint)(a * Twice >> 20)) + e + 0x9CC45197) * Twice >> 25);
        d += (a ^ b ^ c) + (s ^ x) + (w4 ^ w8);
        h = (x = h + (e ^ f ^ g) + s + w4) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        b = (uint)(b * Twice >> 23);
        f = (uint)(f * Twice >> 13);
        s = (uint)(((x = (uint)(d * Twice >> 20)) + h + 0x3988A32F) * Twice >> 25);
        c += (d ^ a ^ b) + (s ^ x) + (w5 ^ w9);
        g = (x = g + (h ^ e ^ f) + s + w5) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        a = (uint)(a * Twice >> 23);
        e = (uint)(e * Twice >> 13);
        s = (uint)(((x = (uint)(c * Twice >> 20)) + g + 0x7311465E) * Twice >> 25);
        b += (c ^ d ^ a) + (s ^ x) + (w6 ^ w10);
        f = (x = f + (g ^ h ^ e) + s + w6) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        d = (uint)(d * Twice >> 23);
        h = (uint)(h * Twice >> 13);
        s = (uint)(((x = (uint)(b * Twice >> 20)) + f + 0xE6228CBC) * Twice >> 25);
        a += (b ^ c ^ d) + (s ^ x) + (w7 ^ w11);
        e = (x = e + (f ^ g ^ h) + s + w7) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        c = (uint)(c * Twice >> 23);
        g = (uint)(g * Twice >> 13);
        s = (uint)(((x = (uint)(a * Twice >> 20)) + e + 0xCC451979) * Twice >> 25);
        d += (a ^ b ^ c) + (s ^ x) + (w8 ^ w12);
        h = (x = h + (e ^ f ^ g) + s + w8) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        b = (uint)(b * Twice >> 23);
        f = (uint)(f * Twice >> 13);
        s = (uint)(((x = (uint)(d * Twice >> 20)) + h + 0x988A32F3) * Twice >> 25);
        c += (d ^ a ^ b) + (s ^ x) + (w9 ^ w13);
        g = (x = g + (h ^ e ^ f) + s + w9) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        a = (uint)(a * Twice >> 23);
        e = (uint)(e * Twice >> 13);
        s = (uint)(((x = (uint)(c * Twice >> 20)) + g + 0x311465E7) * Twice >> 25);
        b += (c ^ d ^ a) + (s ^ x) + (w10 ^ w14);
        f = (x = f + (g ^ h ^ e) + s + w10) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        d = (uint)(d * Twice >> 23);
        h = (uint)(h * Twice >> 13);
        s = (uint)(((x = (uint)(b * Twice >> 20)) + f + 0x6228CBCE) * Twice >> 25);
        a += (b ^ c ^ d) + (s ^ x) + (w11 ^ w15);
        e = (x = e + (f ^ g ^ h) + s + w11) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        c = (uint)(c * Twice >> 23);
        g = (uint)(g * Twice >> 13);
        x = w0 ^ w7 ^ (uint)(w13 * Twice >> 17);
        w0 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w3 * Twice >> 25) ^ w10;
        s = (uint)(((x = (uint)(a * Twice >> 20)) + e + 0xC451979C) * Twice >> 25);
        d += (a ^ b ^ c) + (s ^ x) + (w12 ^ w0);
        h = (x = h + (e ^ f ^ g) + s + w12) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        b = (uint)(b * Twice >> 23);
        f = (uint)(f * Twice >> 13);
        x = w1 ^ w8 ^ (uint)(w14 * Twice >> 17);
        w1 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w4 * Twice >> 25) ^ w11;
        s = (uint)(((x = (uint)(d * Twice >> 20)) + h + 0x88A32F39) * Twice >> 25);
        c += (d ^ a ^ b) + (s ^ x) + (w13 ^ w1);
        g = (x = g + (h ^ e ^ f) + s + w13) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        a = (uint)(a * Twice >> 23);
        e = (uint)(e * Twice >> 13);
        x = w2 ^ w9 ^ (uint)(w15 * Twice >> 17);
        w2 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w5 * Twice >> 25) ^ w12;
        s = (uint)(((x = (uint)(c * Twice >> 20)) + g + 0x11465E73) * Twice >> 25);
        b += (c ^ d ^ a) + (s ^ x) + (w14 ^ w2);
        f = (x = f + (g ^ h ^ e) + s + w14) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        d = (uint)(d * Twice >> 23);
        h = (uint)(h * Twice >> 13);
        x = w3 ^ w10 ^ (uint)(w0 * Twice >> 17);
        w3 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w6 * Twice >> 25) ^ w13;
        s = (uint)(((x = (uint)(b * Twice >> 20)) + f + 0x228CBCE6) * Twice >> 25);
        a += (b ^ c ^ d) + (s ^ x) + (w15 ^ w3);
        e = (x = e + (f ^ g ^ h) + s + w15) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
        c = (uint)(c * Twice >> 23);
        g = (uint)(g * Twice >> 13);
        for (int i = 0; i < 3; i++)
        {
            x = w4 ^ w11 ^ (uint)(w1 * Twice >> 17);
            w4 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w7 * Twice >> 25) ^ w14;
            s = (uint)(((x = (uint)(a * Twice >> 20)) + e + (uint)k) * Twice >> 25);
            d += (a & b | c & (a | b)) + (s ^ x) + (w0 ^ w4);
            h = (x = h + (g ^ e & (f ^ g)) + s + w0) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            b = (uint)(b * Twice >> 23);
            f = (uint)(f * Twice >> 13);
            x = w5 ^ w12 ^ (uint)(w2 * Twice >> 17);
            w5 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w8 * Twice >> 25) ^ w15;
            s = (uint)(((x = (uint)(d * Twice >> 20)) + h + (uint)(k >> 31)) * Twice >> 25);
            c += (d & a | b & (d | a)) + (s ^ x) + (w1 ^ w5);
            g = (x = g + (f ^ h & (e ^ f)) + s + w1) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            a = (uint)(a * Twice >> 23);
            e = (uint)(e * Twice >> 13);
            x = w6 ^ w13 ^ (uint)(w3 * Twice >> 17);
            w6 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w9 * Twice >> 25) ^ w0;
            s = (uint)(((x = (uint)(c * Twice >> 20)) + g + (uint)(k >> 30)) * Twice >> 25);
            b += (c & d | a & (c | d)) + (s ^ x) + (w2 ^ w6);
            f = (x = f + (e ^ g & (h ^ e)) + s + w2) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            d = (uint)(d * Twice >> 23);
            h = (uint)(h * Twice >> 13);
            x = w7 ^ w14 ^ (uint)(w4 * Twice >> 17);
            w7 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w10 * Twice >> 25) ^ w1;
            s = (uint)(((x = (uint)(b * Twice >> 20)) + f + (uint)(k >> 29)) * Twice >> 25);
            a += (b & c | d & (b | c)) + (s ^ x) + (w3 ^ w7);
            e = (x = e + (h ^ f & (g ^ h)) + s + w3) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            c = (uint)(c * Twice >> 23);
            g = (uint)(g * Twice >> 13);
            x = w8 ^ w15 ^ (uint)(w5 * Twice >> 17);
            w8 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w11 * Twice >> 25) ^ w2;
            s = (uint)(((x = (uint)(a * Twice >> 20)) + e + (uint)(k >> 28)) * Twice >> 25);
            d += (a & b | c & (a | b)) + (s ^ x) + (w4 ^ w8);
            h = (x = h + (g ^ e & (f ^ g)) + s + w4) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            b = (uint)(b * Twice >> 23);
            f = (uint)(f * Twice >> 13);
            x = w9 ^ w0 ^ (uint)(w6 * Twice >> 17);
            w9 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w12 * Twice >> 25) ^ w3;
            s = (uint)(((x = (uint)(d * Twice >> 20)) + h + (uint)(k >> 27)) * Twice >> 25);
            c += (d & a | b & (d | a)) + (s ^ x) + (w5 ^ w9);
            g = (x = g + (f ^ h & (e ^ f)) + s + w5) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            a = (uint)(a * Twice >> 23);
            e = (uint)(e * Twice >> 13);
            x = w10 ^ w1 ^ (uint)(w7 * Twice >> 17);
            w10 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w13 * Twice >> 25) ^ w4;
            s = (uint)(((x = (uint)(c * Twice >> 20)) + g + (uint)(k >> 26)) * Twice >> 25);
            b += (c & d | a & (c | d)) + (s ^ x) + (w6 ^ w10);
            f = (x = f + (e ^ g & (h ^ e)) + s + w6) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            d = (uint)(d * Twice >> 23);
            h = (uint)(h * Twice >> 13);
            x = w11 ^ w2 ^ (uint)(w8 * Twice >> 17);
            w11 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w14 * Twice >> 25) ^ w5;
            s = (uint)(((x = (uint)(b * Twice >> 20)) + f + (uint)(k >> 25)) * Twice >> 25);
            a += (b & c | d & (b | c)) + (s ^ x) + (w7 ^ w11);
            e = (x = e + (h ^ f & (g ^ h)) + s + w7) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            c = (uint)(c * Twice >> 23);
            g = (uint)(g * Twice >> 13);
            x = w12 ^ w3 ^ (uint)(w9 * Twice >> 17);
            w12 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w15 * Twice >> 25) ^ w6;
            s = (uint)(((x = (uint)(a * Twice >> 20)) + e + (uint)(k >> 24)) * Twice >> 25);
            d += (a & b | c & (a | b)) + (s ^ x) + (w8 ^ w12);
            h = (x = h + (g ^ e & (f ^ g)) + s + w8) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            b = (uint)(b * Twice >> 23);
            f = (uint)(f * Twice >> 13);
            x = w13 ^ w4 ^ (uint)(w10 * Twice >> 17);
            w13 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w0 * Twice >> 25) ^ w7;
            s = (uint)(((x = (uint)(d * Twice >> 20)) + h + (uint)(k >> 23)) * Twice >> 25);
            c += (d & a | b & (d | a)) + (s ^ x) + (w9 ^ w13);
            g = (x = g + (f ^ h & (e ^ f)) + s + w9) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            a = (uint)(a * Twice >> 23);
            e = (uint)(e * Twice >> 13);
            x = w14 ^ w5 ^ (uint)(w11 * Twice >> 17);
            w14 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w1 * Twice >> 25) ^ w8;
            s = (uint)(((x = (uint)(c * Twice >> 20)) + g + (uint)(k >> 22)) * Twice >> 25);
            b += (c & d | a & (c | d)) + (s ^ x) + (w10 ^ w14);
            f = (x = f + (e ^ g & (h ^ e)) + s + w10) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            d = (uint)(d * Twice >> 23);
            h = (uint)(h * Twice >> 13);
            x = w15 ^ w6 ^ (uint)(w12 * Twice >> 17);
            w15 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w2 * Twice >> 25) ^ w9;
            s = (uint)(((x = (uint)(b * Twice >> 20)) + f + (uint)(k >> 21)) * Twice >> 25);
            a += (b & c | d & (b | c)) + (s ^ x) + (w11 ^ w15);
            e = (x = e + (h ^ f & (g ^ h)) + s + w11) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            c = (uint)(c * Twice >> 23);
            g = (uint)(g * Twice >> 13);
            x = w0 ^ w7 ^ (uint)(w13 * Twice >> 17);
            w0 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w3 * Twice >> 25) ^ w10;
            s = (uint)(((x = (uint)(a * Twice >> 20)) + e + (uint)(k >> 20)) * Twice >> 25);
            d += (a & b | c & (a | b)) + (s ^ x) + (w12 ^ w0);
            h = (x = h + (g ^ e & (f ^ g)) + s + w12) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            b = (uint)(b * Twice >> 23);
            f = (uint)(f * Twice >> 13);
            x = w1 ^ w8 ^ (uint)(w14 * Twice >> 17);
            w1 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w4 * Twice >> 25) ^ w11;
            s = (uint)(((x = (uint)(d * Twice >> 20)) + h + (uint)(k >> 19)) * Twice >> 25);
            c += (d & a | b & (d | a)) + (s ^ x) + (w13 ^ w1);
            g = (x = g + (f ^ h & (e ^ f)) + s + w13) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            a = (uint)(a * Twice >> 23);
            e = (uint)(e * Twice >> 13);
            x = w2 ^ w9 ^ (uint)(w15 * Twice >> 17);
            w2 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w5 * Twice >> 25) ^ w12;
            s = (uint)(((x = (uint)(c * Twice >> 20)) + g + (uint)(k >> 18)) * Twice >> 25);
            b += (c & d | a & (c | d)) + (s ^ x) + (w14 ^ w2);
            f = (x = f + (e ^ g & (h ^ e)) + s + w14) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            d = (uint)(d * Twice >> 23);
            h = (uint)(h * Twice >> 13);
            x = w3 ^ w10 ^ (uint)(w0 * Twice >> 17);
            w3 = x ^ (uint)((t = x * Twice) >> 17 ^ t >> 9) ^ (uint)(w6 * Twice >> 25) ^ w13;
            s = (uint)(((x = (uint)(b * Twice >> 20)) + f + (uint)(k >> 17)) * Twice >> 25);
            a += (b & c | d & (b | c)) + (s ^ x) + (w15 ^ w3);
            e = (x = e + (h ^ f & (g ^ h)) + s + w15) ^ (uint)((t = x * Twice) >> 23 ^ t >> 15);
            c = (uint)(c * Twice >> 23);
            g = (uint)(g * Twice >> 13);
            k = k >> 16 | k << 48; // the constant of sixteen rounds on
        }
        _h0 ^= a;
        _h1 ^= b;
        _h2 ^= c;
        _h3 ^= d;
        _h4 ^= e;
        _h5 ^= f;
        _h6 ^= g;
        _h7 ^= h;
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
