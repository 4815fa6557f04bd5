namespace ELicense.Crypto.Arithmetic;

/// <summary>A point other than infinity: x and y in Montgomery form, carried.</summary>
internal sealed class AffinePoint
{
    internal readonly FieldElement X = new FieldElement();
    internal readonly FieldElement Y = new FieldElement();
}
