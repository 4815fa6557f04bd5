using ELicense.Crypto;
using NFProjTools.Counting;

namespace ELicense.Tests.Counted;

/// <summary>A code that is shown while a table is being built waits for one piece of it.</summary>
public class TablePieceTest
{
    private const int Longest = 500_000;

    [Theory]
    [InlineData(Curve.P256, 32768)]
    [InlineData(Curve.Sm2, 8192)]
    public void No_piece_takes_longer_than_a_quarter_of_a_second(Curve curve, int length)
    {
        var crypto = new CountedCrypto();
        object verifier = Activator.CreateInstance(crypto.Type(typeof(SignatureVerifier)))!;
        object key = verifier.GetType().GetMethod(nameof(SignatureVerifier.GeneratorOf))!.Invoke(verifier, [(int)curve])!;
        object builder = Activator.CreateInstance(crypto.Type(typeof(TableBuilder)), key, new byte[length])!;
        Func<bool> step = builder.GetType().GetMethod(nameof(TableBuilder.Step))!.CreateDelegate<Func<bool>>(builder);
        bool isComplete = false;
        long longest = 0;
        while (!isComplete)
        {
            long before = Work.Instructions;
            isComplete = !step();
            longest = Math.Max(longest, Work.Instructions - before);
        }

        Assert.InRange(longest, 100_000, Longest);
    }
}
