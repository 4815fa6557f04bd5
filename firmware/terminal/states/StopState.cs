using ELicense.Terminal.Screens;

namespace ELicense.Terminal.States;

/// <summary>The stop that is under way: its documents and what follows from them together.</summary>
public sealed class StopState : PagedState
{
    private readonly StopView _view;

    public StopState(Desk desk)
        : base(desk)
    {
        _view = desk.Stops.Translate(desk.Checkpoint.Stop, desk.Checkpoint.Summary);
    }

    public override bool ShowsPerson => _view.HasDocuments;

    protected override int Pages => Desk.Screens.Stop.PagesOf(_view);

    protected override State Below() => Desk.Last == null ? new ReadyState(Desk) : new VerdictState(Desk, Desk.Last);

    protected override State Choose() => new ReadingState(Desk);

    protected override void DrawPage()
    {
        int down = Number < Pages - 1 ? ScreenPhrase.PageDownKey : Desk.Last == null ? ScreenPhrase.BackKey : ScreenPhrase.VerdictKey;
        Desk.Screens.Stop.Draw(_view, Number, Desk.Hints(Number > 0 ? ScreenPhrase.PageUpKey : 0, ScreenPhrase.ScanKey, down));
    }
}
