namespace ELicense.Formats.Documents;

/// <summary>Kind 1, 驾驶证: who may drive what, until when.</summary>
public sealed class DrivingLicence : Document
{
    internal DrivingLicence()
        : base(DocumentKind.DrivingLicence)
    {
    }

    /// <summary>Holder's name.</summary>
    public string Name { get; private set; }

    /// <summary>ISO 5218: 1 male, 2 female, 0 not known, 9 not applicable.</summary>
    public int Sex { get; private set; }

    /// <summary>Gregorian year.</summary>
    public int BirthYear { get; private set; }

    /// <summary>Last four characters of the citizen's ID number.</summary>
    public string IdTail { get; private set; }

    /// <summary>Licence number (证号).</summary>
    public string Number { get; private set; }

    /// <summary>Vehicle classes one after another, such as A1A2D (准驾车型).</summary>
    public string Classes { get; private set; }

    /// <summary>Day of first issue (初次领证日期).</summary>
    public int FirstIssue { get; private set; }

    /// <summary>First day of validity.</summary>
    public int ValidFrom { get; private set; }

    /// <summary>Last day of validity; <see cref="CivilDate.Unlimited"/> for 长期.</summary>
    public int ValidUntil { get; private set; }

    /// <summary>Points in the running cycle when the credential was issued (累积记分).</summary>
    public int Points { get; private set; }

    /// <summary>Restrictions, such as glasses; null when there are none.</summary>
    public string Conditions { get; private set; }

    /// <summary>File number (档案编号); null when not given.</summary>
    public string FileNumber { get; private set; }

    /// <summary>The office that issued the licence.</summary>
    public string IssuingOffice { get; private set; }

    protected override int RequiredFields => 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 8 | 1 << 9 | 1 << 13;

    protected override void ReadField(int key, CborReader reader)
    {
        switch (key)
        {
            case 1:
                Name = reader.ReadText(1, 128);
                break;
            case 2:
                Sex = reader.ReadInteger(0, 9);
                break;
            case 3:
                BirthYear = reader.ReadInteger(1800, 9999);
                break;
            case 4:
                IdTail = reader.ReadText(4, 4);
                break;
            case 5:
                Number = reader.ReadText(1, 32);
                break;
            case 6:
                Classes = reader.ReadText(1, 32);
                break;
            case 7:
                FirstIssue = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 8:
                ValidFrom = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 9:
                ValidUntil = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 10:
                Points = reader.ReadInteger(0, 99);
                break;
            case 11:
                Conditions = reader.ReadText(1, 64);
                break;
            case 12:
                FileNumber = reader.ReadText(1, 32);
                break;
            case 13:
                IssuingOffice = reader.ReadText(1, 128);
                break;
            default:
                reader.Skip();
                break;
        }
    }
}
