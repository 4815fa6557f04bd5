using ELicense.Hal.Esp32.Boards;
using ELicense.Simulator.Board;
using ELicense.Simulator.Board.Serial;
using ELicense.Simulator.Handheld;

namespace ELicense.Tests.Handheld;

public class EmulatedHandheldTest
{
    private sealed class Blind : ICodeDecoder
    {
        public DecodedCode? Decode(CameraFrame frame) => null;
    }

    [Fact]
    public void Starts()
    {
        var flash = ELicense.Simulator.Board.Storage.Flash.Copy(Path.Combine(AppContext.BaseDirectory, "samples", "terminal"), ELicense.Simulator.Board.Storage.Flash.ReferenceCapacity);
        foreach (string name in new[] { "phrases.tsv", "text-16.glyphs", "words-48.glyphs" })
        {
            flash.Poke(name, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "flash", name)));
        }

        using var handheld = new EmulatedHandheld(new ReferenceBoard(), flash, BoardTime.Virtual(), new DateTimeOffset(2026, 11, 2, 3, 4, 5, TimeSpan.Zero), new Blind());
        handheld.PowerOn();
        handheld.RunFor(TimeSpan.FromSeconds(10));
        Assert.Equal("", string.Join("\n", handheld.Terminal!.State.GetType().Name, string.Join(",", handheld.Parts.Panel.Complaints)));
    }
}
