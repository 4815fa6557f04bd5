namespace ELicense.Formats.Documents;

/// <summary>Kind 5, 注销证明: that a vehicle is no longer registered. Shown by anybody.</summary>
public sealed class DeregistrationCertificate : Document
{
    internal DeregistrationCertificate()
        : base(DocumentKind.DeregistrationCertificate)
    {
    }

    /// <summary>Vehicle identification number.</summary>
    public string Vin { get; private set; }

    /// <summary>The plate that it had.</summary>
    public string Plate { get; private set; }

    /// <summary>Day of deregistration.</summary>
    public int Day { get; private set; }

    /// <summary>Why, such as 报废.</summary>
    public string Reason { get; private set; }

    /// <summary>The company that took the vehicle; null when there is none.</summary>
    public string Recycler { get; private set; }

    protected override int RequiredFields => 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4;

    protected override void ReadField(int key, CborReader reader)
    {
        switch (key)
        {
            case 1:
                Vin = reader.ReadText(17, 17);
                break;
            case 2:
                Plate = reader.ReadText(1, 16);
                break;
            case 3:
                Day = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 4:
                Reason = reader.ReadText(1, 64);
                break;
            case 5:
                Recycler = reader.ReadText(1, 128);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
