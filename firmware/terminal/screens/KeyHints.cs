namespace ELicense.Terminal.Screens;

/// <summary>What the three keys do on a page; empty for a key that does nothing.</summary>
public sealed class KeyHints
{
    public KeyHints(string up, string scan, string down)
    {
        Up = up;
        Scan = scan;
        Down = down;
    }

    public readonly string Up;

    public readonly string Scan;

    public readonly string Down;
}
