namespace ELicense.Crypto.Arithmetic;

/// <summary>A point other than infinity: x and y in Montgomery form.</summary>
internal sealed class AffinePoint
{
    internal readonly FieldElement X;
    internal readonly FieldElement Y = new FieldElement();

    internal AffinePoint()
        : this(new FieldElement())
    {
    }

    /// <summary>Takes the place of its x in memory from another.</summary>
    internal AffinePoint(FieldElement x)
    {
        X = x;
    }

    internal void Copy(AffinePoint p)
    {
        X.Copy(p.X);
        Y.Copy(p.Y);
    }

    /// <summary>Takes an entry of a prepared table: 64 bytes, x and y little-endian, in the form that they have here.</summary>
    internal void Read(byte[] bytes, int offset, bool negative)
    {
        X.ReadLittleEndian(bytes, offset);
        Y.ReadLittleEndian(bytes, offset + 32);
        if (negative)
        {
            Y.Negate();
        }
    }

    /// <summary>Gives an entry of a prepared table, and leaves the coordinates reduced.</summary>
    internal void Write(PrimeField field, byte[] bytes, int offset)
    {
        field.Reduce(X);
        field.Reduce(Y);
        X.WriteLittleEndian(bytes, offset);
        Y.WriteLittleEndian(bytes, offset + 32);
    }
}
