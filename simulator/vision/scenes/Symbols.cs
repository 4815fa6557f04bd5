using QRCoder;

namespace ELicense.Simulator.Vision.Scenes;

/// <summary>Makes symbols with QRCoder: rows of modules, true where dark, with QRCoder's quiet zone of four cut off.</summary>
internal static class Symbols
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    public static bool[][] Make(string text, QRCodeGenerator.ECCLevel level = QRCodeGenerator.ECCLevel.M, int version = -1) =>
        Modules(QRCodeGenerator.GenerateQrCode(text, level, requestedVersion: version));

    public static bool[][] MakeBytes(byte[] bytes) => Modules(QRCodeGenerator.GenerateQrCode(bytes, QRCodeGenerator.ECCLevel.M));

    public static string RandomText(Random random, int length)
    {
        var text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = Alphabet[random.Next(Alphabet.Length)];
        }

        return new string(text);
    }

    public static bool[][] Modules(QRCodeData data)
    {
        using (data)
        {
            const int Quiet = 4;
            int side = data.ModuleMatrix.Count - 2 * Quiet;
            return [.. Enumerable.Range(0, side).Select(y =>
                Enumerable.Range(0, side).Select(x => data.ModuleMatrix[y + Quiet][x + Quiet]).ToArray())];
        }
    }

    public static bool[][] Transposed(bool[][] modules) =>
        [.. Enumerable.Range(0, modules.Length).Select(y => modules.Select(row => row[y]).ToArray())];
}
