using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;
using ELicense.Verification;
using ELicense.Verification.Trust;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios;

/// <summary>A listed licence's verdict, drawn with fonts whose glyphs are in memory as far as they fit.</summary>
public abstract class VerdictDrawing : Scenario
{
    private static readonly string[] s_files =
        ["phrases.tsv", "text-12.glyphs", "text-16.glyphs", "words-32.glyphs", "words-48.glyphs"];
    private readonly Handheld _handheld = new(Files());
    private VerdictView _view = null!;
    private Page _page = null!;
    private VerdictScreen _screen = null!;

    public override object[] Idle => [_page, _screen];

    protected abstract int Width { get; }

    protected abstract int Height { get; }

    public override void Prepare()
    {
        _page = new Page(_handheld.Store, Width, Height);
        var phrases = new Phrases(_handheld.Store, Language.Chinese);
        _screen = new VerdictScreen(_page, phrases, "");
        var checkpoint = new Checkpoint(_handheld.Store, _handheld, _handheld.Hash, _handheld, new PreparedTables(_handheld.Store, 32768, 8));
        _view = new ReportTranslator(phrases).Translate(checkpoint.Examine(Province.DynamicCode(Province.ListedIndex)));
        _screen.Draw(_view);
    }

    public override void Run() => _screen.Draw(_view);

    public override void Verify() => Require(_page.Canvas.Picture.Any(b => b != 0xFF), $"{Name}: an empty picture");

    public override void Dispose()
    {
        _handheld.Dispose();
        base.Dispose();
    }

    private static Dictionary<string, byte[]> Files()
    {
        var files = Province.Files(Province.WholeShard);
        foreach (var name in s_files)
        {
            files[name] = DataFile.Read(name);
        }

        return files;
    }
}
