using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Simulator.Phone;

namespace ELicense.Simulator.Samples.Drawing;

/// <summary>What a phone's app writes around a code.</summary>
/// <param name="Title">In its bar.</param>
/// <param name="Colour">Of the bar.</param>
/// <param name="Headline">The name or the plate.</param>
/// <param name="Lines">What stands under it.</param>
/// <param name="Note">Under the code.</param>
internal sealed record ScreenContent(string Title, int Colour, string Headline, string[] Lines, string Note)
{
    private const int Blue = 0x1E5AA8;
    private const int Green = 0x1B7F5B;
    private const int Amber = 0xA65E00;
    private const int Grey = 0x5F6368;

    /// <summary>A code of which the phone knows nothing.</summary>
    internal static ScreenContent Unknown { get; } = new("二维码", Grey, "样本", ["SPECIMEN"], "请扫描二维码");

    internal static ScreenContent Of(WalletEntry entry, string note) => entry.Credential.Content.Document switch
    {
        DrivingLicence d => new("电子驾驶证", Blue, $"{d.Name}  {d.Classes}", [$"证号 {d.Number}", $"至 {Until(d.ValidUntil)}"], note),
        VehicleLicence v => new("电子行驶证", Green, v.Plate, [$"{v.VehicleType}  {v.Use}", $"检验至 {Until(v.InspectionUntil)}"], note),
        InspectionMark m => new("检验标志", Green, m.Plate, [$"检验至 {Until(m.ValidUntil)}"], note),
        Authorisation a => new("用车授权", Amber, $"{a.Grantee}  {a.Plate}", [$"授权人 {a.Owner}", $"至 {Until(a.ValidUntil)}"], note),
        var other => throw new ArgumentException($"no app shows kind {other.Kind}", nameof(entry)),
    };

    private static string Until(int day) => CivilDate.ToText(day);
}
