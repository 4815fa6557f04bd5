using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Messages;

namespace ELicense.Simulator.Authority.Documents;

/// <summary>What an authority has on record and writes into a credential: the document of docs/format.md, section 5.</summary>
public abstract record DocumentRecord
{
    public abstract DocumentKind Kind { get; }

    /// <summary>The plate of the vehicle that the document is about; null when it is about none.</summary>
    public virtual string? VehiclePlate => null;

    /// <summary>The last six characters of that vehicle's VIN; null when it is about none.</summary>
    public virtual string? VehicleVinTail => null;

    /// <summary>True for the kinds that only their holder may show, so that they carry a key.</summary>
    public bool IsBoundToHolder =>
        Kind is DocumentKind.DrivingLicence or DocumentKind.VehicleLicence or DocumentKind.Authorisation;

    /// <summary>The name of the first field that is missing or too long; null when all are as the format has them.</summary>
    public string? FirstMalformedField()
    {
        DocumentFields fields = new();
        Write(fields);
        return fields.FirstMalformed;
    }

    /// <summary>The document claim, [kind, { fields }].</summary>
    public byte[] Encode()
    {
        DocumentFields fields = new();
        Write(fields);
        return DeterministicMap.Array([DeterministicMap.Item(writer => writer.WriteInt32((int)Kind)), fields.Encode()]);
    }

    protected abstract void Write(DocumentFields fields);
}
