using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Rules;

namespace ELicense.Simulator.Bench.Phones;

/// <summary>From list states (docs/status-lists.md, section 2) to what the app of a holder shows.</summary>
internal static class CardLooks
{
    private const int Notice = 1;
    private const int Overdue = 4;
    private const int Points = 5;
    private const int Stopped = 6;
    private const int Held = 7;

    public static CardLook Of(DocumentKind kind, int state) => state switch
    {
        ListStates.Normal or Notice or ListStates.Moved => CardLook.Normal,
        _ when kind is not (DocumentKind.DrivingLicence or DocumentKind.VehicleLicence) => CardLook.Gone,
        Overdue or Points or Held => CardLook.Red,
        Stopped => CardLook.Abnormal,
        _ => CardLook.Gone,
    };
}
