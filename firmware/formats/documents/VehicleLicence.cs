namespace ELicense.Formats.Documents;

/// <summary>Kind 2, 行驶证: which vehicle may be on the road, and whose it is.</summary>
public sealed class VehicleLicence : Document
{
    internal VehicleLicence()
        : base(DocumentKind.VehicleLicence)
    {
    }

    /// <summary>Number plate (号牌号码).</summary>
    public string Plate { get; private set; }

    /// <summary>Code of the plate's type (号牌种类), such as 02.</summary>
    public string PlateType { get; private set; }

    /// <summary>Vehicle type (车辆类型).</summary>
    public string VehicleType { get; private set; }

    /// <summary>Owner (所有人).</summary>
    public string Owner { get; private set; }

    /// <summary>Use (使用性质).</summary>
    public string Use { get; private set; }

    /// <summary>Make and model (品牌型号).</summary>
    public string MakeAndModel { get; private set; }

    /// <summary>Vehicle identification number (车辆识别代号).</summary>
    public string Vin { get; private set; }

    /// <summary>Engine number; null when not given.</summary>
    public string Engine { get; private set; }

    /// <summary>Day of registration.</summary>
    public int Registered { get; private set; }

    /// <summary>Day of issue.</summary>
    public int Issued { get; private set; }

    /// <summary>Last day of the inspection's validity.</summary>
    public int InspectionUntil { get; private set; }

    /// <summary>Last day of the compulsory insurance; 0 when not given.</summary>
    public int InsuranceUntil { get; private set; }

    protected override int RequiredFields => 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 9 | 1 << 10 | 1 << 11;

    protected override void ReadField(int key, CborReader reader)
    {
        switch (key)
        {
            case 1:
                Plate = reader.ReadText(1, 16);
                break;
            case 2:
                PlateType = reader.ReadText(1, 8);
                break;
            case 3:
                VehicleType = reader.ReadText(1, 32);
                break;
            case 4:
                Owner = reader.ReadText(1, 128);
                break;
            case 5:
                Use = reader.ReadText(1, 32);
                break;
            case 6:
                MakeAndModel = reader.ReadText(1, 64);
                break;
            case 7:
                Vin = reader.ReadText(17, 17);
                break;
            case 8:
                Engine = reader.ReadText(1, 32);
                break;
            case 9:
                Registered = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 10:
                Issued = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 11:
                InspectionUntil = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 12:
                InsuranceUntil = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
