namespace ELicense.Crypto.Arithmetic;

/// <summary>
/// Arithmetic modulo a prime of 256 bits on numbers in Montgomery form, a * R mod m with R = 2^261. Variable time: for public
/// data only, never for a secret key.
/// </summary>
/// <remarks>
/// Operands of <see cref="Multiply"/> lie within -2^261 to 2^261; of the two at most one is loose, the other carried or the
/// difference of two carried numbers. Its result is carried and lies in a * b / R + [0, m). Results may be written over
/// operands. No method keeps state, so one object serves all.
/// </remarks>
internal abstract class PrimeField
{
    internal readonly FieldElement Modulus;

    /// <summary>R mod m: the number one.</summary>
    internal readonly FieldElement One;

    /// <summary>R^3 mod m.</summary>
    internal readonly FieldElement RCubed = new FieldElement();

    /// <summary>The exponent that inverts (Fermat), 32 bytes, big-endian.</summary>
    internal readonly byte[] ModulusMinusTwo = new byte[32];

    private readonly FieldElement _rSquared;
    private readonly FieldElement _unit = new FieldElement();

    /// <param name="modulus">The prime m, odd.</param>
    /// <param name="one">R mod m.</param>
    /// <param name="rSquared">R^2 mod m.</param>
    private protected PrimeField(FieldElement modulus, FieldElement one, FieldElement rSquared)
    {
        Modulus = modulus;
        One = one;
        _rSquared = rSquared;
        _unit.SetOne();
        FieldElement exponent = new FieldElement();
        exponent.Copy(modulus);
        exponent.L0 -= 2; // no borrow: the low limb of every modulus here is greater
        exponent.Write(ModulusMinusTwo, 0);
    }

    /// <summary>r = a * b / R.</summary>
    internal abstract void Multiply(FieldElement a, FieldElement b, FieldElement r);

    /// <summary>r = a * a / R; a is carried or the difference of two carried numbers.</summary>
    internal abstract void Square(FieldElement a, FieldElement r);

    /// <summary>r = a + b, loose when a and b are carried.</summary>
    internal static void Add(FieldElement a, FieldElement b, FieldElement r)
    {
        r.L0 = a.L0 + b.L0;
        r.L1 = a.L1 + b.L1;
        r.L2 = a.L2 + b.L2;
        r.L3 = a.L3 + b.L3;
        r.L4 = a.L4 + b.L4;
        r.L5 = a.L5 + b.L5;
        r.L6 = a.L6 + b.L6;
        r.L7 = a.L7 + b.L7;
        r.L8 = a.L8 + b.L8;
    }

    /// <summary>r = a - b, loose when a and b are carried.</summary>
    internal static void Subtract(FieldElement a, FieldElement b, FieldElement r)
    {
        r.L0 = a.L0 - b.L0;
        r.L1 = a.L1 - b.L1;
        r.L2 = a.L2 - b.L2;
        r.L3 = a.L3 - b.L3;
        r.L4 = a.L4 - b.L4;
        r.L5 = a.L5 - b.L5;
        r.L6 = a.L6 - b.L6;
        r.L7 = a.L7 - b.L7;
        r.L8 = a.L8 - b.L8;
    }

    /// <summary>Brings a number into Montgomery form.</summary>
    internal void Encode(FieldElement a, FieldElement r)
    {
        Multiply(a, _rSquared, r);
    }

    /// <summary>Takes a number out of Montgomery form, into 0 to m - 1.</summary>
    internal void Decode(FieldElement a, FieldElement r)
    {
        Multiply(a, _unit, r);
        Reduce(r);
    }

    /// <summary>Brings a loose number of a few times m in magnitude into 0 to m - 1.</summary>
    internal void Reduce(FieldElement a)
    {
        a.Carry();
        while (a.L8 < 0)
        {
            AddCarried(a, Modulus);
        }

        while (FieldElement.Compare(a, Modulus) >= 0)
        {
            Subtract(a, Modulus, a);
            a.Carry();
        }
    }

    /// <summary>r = a to a power given as 32 bytes, big-endian; r is not a.</summary>
    internal void Power(FieldElement a, byte[] exponent, FieldElement r)
    {
        r.Copy(One);
        for (int i = 0; i < 256; i++)
        {
            Square(r, r);
            if ((exponent[i >> 3] >> (7 - (i & 7)) & 1) != 0)
            {
                Multiply(r, a, r);
            }
        }
    }

    /// <summary>To be called by the constructors of derived classes, once Multiply can be.</summary>
    private protected void CompleteConstants()
    {
        Multiply(_rSquared, _rSquared, RCubed);
        Reduce(RCubed);
    }

    private static void AddCarried(FieldElement a, FieldElement b)
    {
        Add(a, b, a);
        a.Carry();
    }
}
