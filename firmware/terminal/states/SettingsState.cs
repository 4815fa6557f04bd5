using ELicense.Terminal.Screens;
using ELicense.Terminal.Text;

namespace ELicense.Terminal.States;

/// <summary>What an officer may set: language and light.</summary>
public sealed class SettingsState : ChoiceState
{
    private const int LanguageItem = 0;
    private const int LightItem = 1;
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
        Desk.Text(ScreenPhrase.BackKey),
    };

    protected override State Take(int item)
    {
        if (item == LanguageItem)
        {
            Desk.Phrases.Language = Desk.Phrases.Language == Language.English ? Language.Chinese : Language.English;
        }
        else if (item == LightItem)
        {
            Desk.Light.Mode = (LightMode)(((int)Desk.Light.Mode + 1) % LightModes);
        }
        else
        {
            return new ReadyState(Desk);
        }

        IsStale = true;
        return this;
    }
}
