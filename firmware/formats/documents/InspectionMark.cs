namespace ELicense.Formats.Documents;

/// <summary>Kind 3, 检验标志: that a vehicle passed its inspection. Shown by anybody, also on paper.</summary>
public sealed class InspectionMark : Document
{
    internal InspectionMark()
        : base(DocumentKind.InspectionMark)
    {
    }

    /// <summary>Number plate.</summary>
    public string Plate { get; private set; }

    /// <summary>Last six characters of the VIN.</summary>
    public string VinTail { get; private set; }

    /// <summary>Last day of validity.</summary>
    public int ValidUntil { get; private set; }

    protected override int RequiredFields => 1 << 1 | 1 << 2 | 1 << 3;

    protected override void ReadField(int key, CborReader reader)
    {
        switch (key)
        {
            case 1:
                Plate = reader.ReadText(1, 16);
                break;
            case 2:
                VinTail = reader.ReadText(6, 6);
                break;
            case 3:
                ValidUntil = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
