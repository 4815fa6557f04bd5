namespace ELicense.Formats.Documents;

/// <summary>The part of a credential that a paper document would show: claim -65701, [kind, { fields }].</summary>
public abstract class Document
{
    private int _fieldsSeen;

    protected Document(DocumentKind kind)
    {
        Kind = kind;
    }

    public DocumentKind Kind { get; }

    /// <summary>A bit for each field (1 &lt;&lt; key) without which the document is not one.</summary>
    protected abstract int RequiredFields { get; }

    /// <summary>True for the kinds that nobody but their holder may show, so that they carry a key (cnf).</summary>
    public bool IsBoundToHolder =>
        Kind == DocumentKind.DrivingLicence || Kind == DocumentKind.VehicleLicence || Kind == DocumentKind.Authorisation;

    /// <summary>Reads the claim's value.</summary>
    /// <returns>Null for a kind that this firmware does not know, whose fields are then passed over.</returns>
    public static Document Read(CborReader reader)
    {
        reader.ReadArray(2);
        Document document = OfKind(reader.ReadInteger(0, int.MaxValue));
        if (document == null)
        {
            reader.Skip();
            return null;
        }

        document.ReadFields(reader);
        return document;
    }

    /// <summary>Reads the value of a field, or passes over one that this firmware does not know.</summary>
    protected abstract void ReadField(int key, CborReader reader);

    private static Document OfKind(int kind)
    {
        switch ((DocumentKind)kind)
        {
            case DocumentKind.DrivingLicence: return new DrivingLicence();
            case DocumentKind.VehicleLicence: return new VehicleLicence();
            case DocumentKind.InspectionMark: return new InspectionMark();
            case DocumentKind.Authorisation: return new Authorisation();
            case DocumentKind.DeregistrationCertificate: return new DeregistrationCertificate();
            default: return null;
        }
    }

    private void ReadFields(CborReader reader)
    {
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            int key = reader.ReadKey();
            if (key > 0 && key < 31)
            {
                _fieldsSeen |= 1 << key;
            }

            ReadField(key, reader);
        }

        if ((_fieldsSeen & RequiredFields) != RequiredFields)
        {
            reader.Fail();
        }
    }
}
