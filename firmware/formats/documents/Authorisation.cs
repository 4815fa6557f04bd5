namespace ELicense.Formats.Documents;

/// <summary>Kind 4, 授权: an owner lets somebody else use a vehicle for named purposes, for a few days.</summary>
public sealed class Authorisation : Document
{
    private const int MaximumPurposes = 8;

    internal Authorisation()
        : base(DocumentKind.Authorisation)
    {
    }

    /// <summary>Number plate.</summary>
    public string Plate { get; private set; }

    /// <summary>Last six characters of the VIN.</summary>
    public string VinTail { get; private set; }

    /// <summary>Who gives it.</summary>
    public string Owner { get; private set; }

    /// <summary>Who may act.</summary>
    public string Grantee { get; private set; }

    /// <summary>Last four characters of the grantee's ID number.</summary>
    public string GranteeIdTail { get; private set; }

    /// <summary>What for: 1 driving, 2 inspection, 3 handling violations, 4 handling accidents, 5 counter business.</summary>
    public int[] Purposes { get; private set; }

    /// <summary>First day.</summary>
    public int ValidFrom { get; private set; }

    /// <summary>Last day.</summary>
    public int ValidUntil { get; private set; }

    protected override int RequiredFields => 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 6 | 1 << 7 | 1 << 8;

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
                Owner = reader.ReadText(1, 128);
                break;
            case 4:
                Grantee = reader.ReadText(1, 128);
                break;
            case 5:
                GranteeIdTail = reader.ReadText(4, 4);
                break;
            case 6:
                Purposes = ReadPurposes(reader);
                break;
            case 7:
                ValidFrom = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            case 8:
                ValidUntil = reader.ReadInteger(0, CivilDate.Unlimited);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    private static int[] ReadPurposes(CborReader reader)
    {
        int count = reader.ReadArray();
        if (count == 0 || count > MaximumPurposes)
        {
            reader.Fail();
            return new int[0];
        }

        int[] purposes = new int[count];
        for (int i = 0; i < count; i++)
        {
            purposes[i] = reader.ReadInteger(1, 255);
        }

        return purposes;
    }
}
