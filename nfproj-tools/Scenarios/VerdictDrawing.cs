using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;
using NFProjTools.Counting;

namespace NFProjTools.Scenarios;

/// <summary>A licence with a reason, drawn with fonts whose glyphs are in memory as far as they fit.</summary>
public abstract class VerdictDrawing : Scenario
{
    private static readonly string[] s_files = ["phrases.tsv", "text-12.glyphs", "text-16.glyphs", "words-32.glyphs", "words-48.glyphs"];
    private readonly Handheld _handheld = new(s_files.ToDictionary(f => f, f => File.ReadAllBytes(DataFile(f))));
    private readonly VerdictView _view = new()
    {
        Look = VerdictLook.MustNotDrive, Word = "不得驾驶", Kind = "驾驶证", Headline = "样本", ComparisonLabel = "核对", Comparison = "男 1990 001X",
        Reasons = [new ReasonView("507", "暂扣、扣留或查封", "禁止继续驾驶")], ListAge = "列表1小时前",
    };

    private Page _page = null!;
    private VerdictScreen _screen = null!;

    public override object[] Idle => [_page, _screen];

    protected abstract int Width { get; }

    protected abstract int Height { get; }

    public override void Prepare()
    {
        _view.Facts.Add("准驾", "C1");
        _view.Facts.Add("有效期", "2032-05-01");
        _view.Facts.Add("证号", "SPECIMEN-0001");
        _page = new Page(_handheld.Store, Width, Height);
        _screen = new VerdictScreen(_page, new Phrases(_handheld.Store, Language.Chinese), "");
        _screen.Draw(_view);
    }

    public override void Run() => _screen.Draw(_view);

    public override void Verify() => Require(_page.Canvas.Picture.Any(b => b != 0xFF), $"{Name}: an empty picture");

    public override void Dispose()
    {
        _handheld.Dispose();
        base.Dispose();
    }

    private static string DataFile(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!folder.GetFiles("ELicense.Terminal.sln").Any())
        {
            folder = folder.Parent!;
        }

        return Path.Combine(folder.FullName, "firmware", "data", name);
    }
}
