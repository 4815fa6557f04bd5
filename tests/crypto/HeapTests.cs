using System.Reflection;
using ELicense.Crypto;
using ELicense.Crypto.Arithmetic;
using ELicense.Crypto.Ed25519;

namespace ELicense.Tests.Crypto;

/// <summary>
/// What a verifier takes of the device's heap: there an object is a block of 12 bytes and one for each field, and an array is one
/// block and its elements. Keys, curves and tables are not the verifier's.
/// </summary>
public class HeapTests
{
    private const int Block = 12;

    [Fact]
    public void VerifierOfAllCurvesTakesLittle()
    {
        SignatureVerifier verifier = new([new EdDsa()]);
        Random random = new(71);
        foreach (Signed signed in new[] { Signed.WithP256(random), Signed.WithSm2(random), Signed.WithEd25519(random) })
        {
            Assert.Equal(SignatureResult.Valid, Signatures.Verify(verifier, signed.Key, signed.Message, signed.Signature));
        }
        Assert.InRange(Size(verifier, []), 8192, 16384);
    }

    private static int Size(object? found, HashSet<object> seen)
    {
        if (found is null or PublicKey or WeierstrassCurve or PointTable || !seen.Add(found))
        {
            return 0;
        }

        Type type = found.GetType();
        if (found is Array array)
        {
            Type element = type.GetElementType()!;
            int bytes = element.IsPrimitive ? Buffer.ByteLength(array) : array.Length * Block;
            int inner = element.IsPrimitive ? 0 : array.Cast<object?>().Sum(item => Size(item, seen));
            return Block + (bytes + Block - 1) / Block * Block + inner;
        }
        int size = Block;
        for (Type? t = type; t != typeof(object); t = t!.BaseType)
        {
            const BindingFlags own =
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            foreach (FieldInfo field in t!.GetFields(own))
            {
                size += Block;
                if (!field.FieldType.IsPrimitive && !field.FieldType.IsEnum)
                {
                    size += Size(field.GetValue(found), seen);
                }
            }
        }
        return size;
    }
}
