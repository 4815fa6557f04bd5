using System;
using ELicense.Crypto.Arithmetic;

namespace ELicense.Crypto;

/// <summary>
/// A key that signatures are verified with, checked when it is made: coordinates in range, and a point of its curve.
/// </summary>
public sealed class PublicKey
{
    // GM/T 0009: the identity when none was agreed on, "1234567812345678".
    private static readonly byte[] _defaultUserId =
        { 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38, 0x31, 0x32, 0x33, 0x34, 0x35, 0x36, 0x37, 0x38 };

    private readonly Curve _curve;
    private readonly byte[] _x;
    private readonly byte[] _y;
    private readonly byte[] _userId;
    private byte[] _userHash;

    internal PublicKey(Curve curve, byte[] x, byte[] y, byte[] userId)
    {
        _curve = curve;
        _x = Copy(x);
        _y = Copy(y);
        _userId = userId;
    }

    /// <summary>The generator of a group.</summary>
    internal PublicKey(WeierstrassCurve group)
    {
        _curve = group.Name;
        Group = group;
        Point.Copy(group.Generator);
        _x = Coordinate(group.Field, Point.X);
        _y = Coordinate(group.Field, Point.Y);
    }

    /// <summary>The curve, and with it the algorithm.</summary>
    public Curve Curve
    {
        get { return _curve; }
    }

    /// <summary>The x coordinate, 32 bytes big-endian. Not to be written to.</summary>
    public byte[] X
    {
        get { return _x; }
    }

    /// <summary>The y coordinate, 32 bytes big-endian. Not to be written to.</summary>
    public byte[] Y
    {
        get { return _y; }
    }

    /// <summary>The signer's identity of an SM2 key; null on other curves. Not to be written to.</summary>
    public byte[] UserId
    {
        get { return _userId; }
    }

    /// <summary>The prepared table in use, or null.</summary>
    public PointTable Table { get; private set; }

    /// <summary>The point, in the form that the arithmetic uses.</summary>
    internal AffinePoint Point { get; } = new AffinePoint();

    /// <summary>The curve that the point is on.</summary>
    internal WeierstrassCurve Group { get; set; }

    /// <summary>Makes a key of P-256, or of SM2 with the default identity.</summary>
    /// <param name="curve">P-256 or SM2.</param>
    /// <param name="x">32 bytes, big-endian.</param>
    /// <param name="y">32 bytes, big-endian.</param>
    /// <returns>Null when the curve is another, a coordinate is not 32 bytes below p, or the point is not on the curve.</returns>
    public static PublicKey Create(Curve curve, byte[] x, byte[] y)
    {
        return Create(curve, x, y, curve == Curve.Sm2 ? _defaultUserId : null);
    }

    /// <summary>Makes an SM2 key whose holder signs under an identity of his own (GB/T 32918.2 section 5.5).</summary>
    /// <param name="x">32 bytes, big-endian.</param>
    /// <param name="y">32 bytes, big-endian.</param>
    /// <param name="userId">0 to 8,191 bytes.</param>
    /// <returns>Null when the identity is too long or the point is no key.</returns>
    public static PublicKey CreateSm2(byte[] x, byte[] y, byte[] userId)
    {
        if (userId == null)
        {
            throw new ArgumentNullException(nameof(userId));
        }

        return userId.Length > Sm2.MaximumUserIdLength ? null : Create(Curve.Sm2, x, y, Copy(userId));
    }

    /// <summary>
    /// Puts a prepared table to use. Verification falls back on the plain way where the table is of no help, and confirms every
    /// "no" that came through it. What the table's bytes are is the caller's responsibility: see <see cref="PointTable"/>.
    /// </summary>
    /// <param name="table">A table of this key; null to do without.</param>
    /// <returns>False when it is no table of this key; the key is then without a table.</returns>
    public bool UseTable(PointTable table)
    {
        Table = null;
        if (table == null || !TableCheck.BelongsTo(table, Group.Field, Point))
        {
            return false;
        }

        Table = table;
        return true;
    }

    /// <summary>Z_A, the digest of identity and key that precedes every message of an SM2 key; computed once.</summary>
    internal byte[] UserHash(MessageDigest digest)
    {
        return _userHash ??= Sm2.HashUser(this, digest);
    }

    private static PublicKey Create(Curve curve, byte[] x, byte[] y, byte[] userId)
    {
        if (x == null)
        {
            throw new ArgumentNullException(nameof(x));
        }

        if (y == null)
        {
            throw new ArgumentNullException(nameof(y));
        }

        WeierstrassCurve group = WeierstrassCurve.Of(curve);
        if (group == null)
        {
            return null;
        }

        PublicKey key = new PublicKey(curve, x, y, userId) { Group = group };
        bool inRange = ReadCoordinate(group.Field, x, key.Point.X) && ReadCoordinate(group.Field, y, key.Point.Y);
        return inRange && group.Contains(key.Point.X, key.Point.Y) ? key : null;
    }

    private static bool ReadCoordinate(PrimeField field, byte[] bytes, FieldElement coordinate)
    {
        if (bytes.Length != 32)
        {
            return false;
        }

        coordinate.Read(bytes, 0);
        if (FieldElement.Compare(coordinate, field.Modulus) >= 0)
        {
            return false;
        }

        field.Encode(coordinate, coordinate);
        return true;
    }

    private static byte[] Coordinate(PrimeField field, FieldElement coordinate)
    {
        FieldElement number = new FieldElement();
        byte[] bytes = new byte[32];
        field.Decode(coordinate, number);
        number.Write(bytes, 0);
        return bytes;
    }

    private static byte[] Copy(byte[] bytes)
    {
        byte[] copy = new byte[bytes.Length];
        Array.Copy(bytes, copy, bytes.Length);
        return copy;
    }
}
