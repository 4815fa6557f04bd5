using ELicense.Terminal.Screens;

namespace ELicense.Tests.Screens;

/// <summary>A canvas that remembers where glyphs were drawn: none may touch another.</summary>
internal sealed class RecordingCanvas(int width, int height) : Canvas(width, height)
{
    private readonly List<(int X, int Y, int Width, int Height)> _glyphs = [];
    private bool _isInside;

    internal IReadOnlyList<(int X, int Y, int Width, int Height)> Glyphs => _glyphs;

    public override void Draw(int x, int y, byte[] rows, int offset, int stride, int width, int height) =>
        Record(x, y, width, height, () => base.Draw(x, y, rows, offset, stride, width, height));

    public override void DrawWhite(int x, int y, byte[] rows, int offset, int stride, int width, int height) =>
        Record(x, y, width, height, () => base.DrawWhite(x, y, rows, offset, stride, width, height));

    public override void DrawInverting(int x, int y, byte[] rows, int offset, int stride, int width, int height) =>
        Record(x, y, width, height, () => base.DrawInverting(x, y, rows, offset, stride, width, height));

    internal void AssertNoneOverlap()
    {
        foreach (var (index, one) in _glyphs.Index())
        {
            foreach (var other in _glyphs.Take(index))
            {
                Assert.False(
                    one.X < other.X + other.Width && other.X < one.X + one.Width && one.Y < other.Y + other.Height && other.Y < one.Y + one.Height,
                    $"The glyphs at {one} and {other} overlap.");
            }
        }
    }

    private void Record(int x, int y, int width, int height, Action draw)
    {
        if (!_isInside)
        {
            _glyphs.Add((x, y, width, height));
        }

        // One way of drawing may take another.
        (var before, _isInside) = (_isInside, true);
        draw();
        _isInside = before;
    }
}
