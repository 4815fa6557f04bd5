namespace ELicense.Tests.Hal.Serial;

/// <summary>Texts of codes.</summary>
internal static class Codes
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public static string Text(Random random, int length) =>
        string.Create(length, random, (text, r) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = Alphabet[r.Next(Alphabet.Length)];
            }
        });
}
