using ELicense.Simulator.Vision;
using ELicense.Simulator.Vision.Overlay;
using ELicense.Simulator.Vision.Pictures;
using ELicense.Simulator.Vision.Scenes;
using QRCoder;

namespace ELicense.Tests.Vision;

public class ExplanationTest
{
    private readonly CodeReader _reader = new();

    [Fact]
    public void KeepsWhatEveryStageFound()
    {
        bool[][] modules = Symbols.Make("EXPLAINED", version: 15);
        Explanation explanation = _reader.Explain(new Scene().Draw(modules));
        Assert.Equal(ReadOutcome.Read, explanation.Outcome);
        Assert.Equal("EXPLAINED", explanation.Codes.Single().Text);
        PassExplanation pass = explanation.Passes.Single();
        Assert.Equal(3, pass.Finders.Count);
        SymbolExplanation symbol = pass.Symbols.Single();
        Assert.Equal((15, ReadOutcome.Read, 0, 10), (symbol.Version, symbol.Outcome, symbol.FailedBlocks, symbol.Blocks));
        Assert.Equal(16, symbol.Nodes.Count);
        Assert.Equal(modules.SelectMany(row => row), symbol.Modules.Select(module => module.IsDark));
        Assert.Equal(explanation.Codes[0].Corners, symbol.Corners);
    }

    [Fact]
    public void TellsAtWhichStageEachPassEnded()
    {
        Explanation nothing = _reader.Explain(new GreyFrame(50, 40, new byte[2000]));
        Assert.Equal(4, nothing.Passes.Count);
        Assert.All(nothing.Passes, pass => Assert.Equal(ReadOutcome.NoContrast, pass.Outcome));
        bool[][] damaged = Symbols.Make("FAILS", QRCodeGenerator.ECCLevel.L, version: 5);
        for (int y = 9; y < 37; y++)
        {
            damaged[y].AsSpan(9, 19).Reverse();
        }

        Explanation failed = _reader.Explain(new Scene().Draw(damaged));
        Assert.Equal(ReadOutcome.NotCorrected, failed.Furthest!.Outcome);
        Assert.True(failed.Furthest.Furthest is { FailedBlocks: 1, Blocks: 1 });
        Assert.Contains("1 of 1 blocks not corrected: NotCorrected", string.Join('\n', ExplanationText.Lines(failed)));
    }

    [Fact]
    public void StaysAsItIsWhenTheReaderGoesOn()
    {
        Explanation first = _reader.Explain(new Scene().Draw(Symbols.Make("FIRST", version: 4)));
        _reader.Read(new Scene().Draw(Symbols.Make("SECOND", version: 5)));
        Assert.Equal("FIRST", first.Codes.Single().Text);
        Assert.Single(first.Passes);
    }

    [Fact]
    public void IsDrawnOverTheEnlargedFrame()
    {
        GreyFrame frame = new Scene { Width = 320, Height = 240 }.Draw(Symbols.Make("DRAWN", version: 7));
        byte[] drawn = ExplanationDrawing.ToPng(_reader.Explain(frame));
        GreyFrame picture = PictureFile.Read(drawn).Frame!;
        Assert.Equal((960, 720), (picture.Width, picture.Height));
        Assert.NotEqual(new RgbCanvas(frame, 3).ToPng(), drawn);
        Assert.Equal(frame.Pixels[0], picture.Pixels[0]);
    }

    [Fact]
    public void IsDrawnForAFrameOfOnePixel() =>
        Assert.Equal(6, PictureFile.Read(ExplanationDrawing.ToPng(_reader.Explain(new GreyFrame(1, 1, [9])))).Frame!.Width);
}
