using ELicense.Terminal.Audit;
using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;

namespace ELicense.Terminal.States;

/// <summary>What an officer may set: language and light. The rest of terminal.json is shown.</summary>
public sealed class SettingsState : ChoiceState
{
    private const int LanguageItem = 0;
    private const int LightItem = 1;
    private const int AddressesItem = 2;
    private const int LightModes = 3;

    public SettingsState(Desk desk)
        : base(desk)
    {
    }

    protected override string Title() => Desk.Text(ScreenPhrase.SettingsTitle);

    protected override string[] Items() => new[]
    {
        Desk.Text(ScreenPhrase.LanguageName),
        Desk.Text(ScreenPhrase.LightMode + (int)Desk.Light.Mode),
        Desk.Text(ScreenPhrase.AddressesTitle),
        Desk.Text(ScreenPhrase.BackKey),
    };

    protected override State Take(int item)
    {
        IsStale = true;
        switch (item)
        {
            case LanguageItem:
                SwitchLanguage();
                return this;
            case LightItem:
                Desk.Light.Mode = (LightMode)(((int)Desk.Light.Mode + 1) % LightModes);
                return this;
            case AddressesItem:
                return new AddressesState(Desk);
            default:
                return new ReadyState(Desk);
        }
    }

    // A flash that does not take it leaves the language switched until the terminal starts anew.
    private void SwitchLanguage()
    {
        bool isEnglish = Desk.Phrases.Language == Language.English;
        Desk.Phrases.Language = isEnglish ? Language.Chinese : Language.English;
        Desk.Services.Settings.SetLanguage(isEnglish ? "zh" : "en");
        Desk.Services.Log.Append(AuditEvent.SettingsChanged, null, 0);
    }
}
