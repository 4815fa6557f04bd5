using ELicense.Formats;
using ELicense.Simulator.Authority.Keys;

namespace ELicense.Simulator.Authority.Messages;

/// <summary>
/// What a vehicle's owner orders from the phone: an authorisation (授权) or its end. Signed with the key of the vehicle licence,
/// which is how the authority knows the owner.
/// </summary>
public sealed record OwnerOrder
{
    private const int ActionAuthorise = 1;
    private const int ActionCancel = 2;
    private const int MaximumPurposes = 8;

    /// <summary>The owner's phone's clock, Unix seconds.</summary>
    public required long IssuedAt { get; init; }

    /// <summary>The cti of the vehicle licence.</summary>
    public required byte[] VehicleLicence { get; init; }

    /// <summary>The cti of the authorisation to end; null when one is ordered.</summary>
    public byte[]? Cancelled { get; init; }

    public string Grantee { get; init; } = "";

    /// <summary>Last four characters of the grantee's ID number.</summary>
    public string GranteeIdTail { get; init; } = "";

    public IReadOnlyList<int> Purposes { get; init; } = [];

    /// <summary>First day, a number since 1970-01-01.</summary>
    public int ValidFrom { get; init; }

    /// <summary>Last day.</summary>
    public int ValidUntil { get; init; }

    /// <summary>The <see cref="HolderKeyRequest"/> of the grantee's phone.</summary>
    public byte[] GranteeKeyRequest { get; init; } = [];

    public byte[] Sign(SigningKey ownerKey) =>
        CoseSign1Writer.Sign(ownerKey, PhoneMessageType.OwnerOrder, Encode(), new DeterministicMap());

    /// <summary>Reads an order; whether the owner signed it is to be checked on the message.</summary>
    /// <returns>Null when it is none.</returns>
    public static OwnerOrder? Read(CoseSign1 message)
    {
        if (message is not { Type: PhoneMessageType.OwnerOrder, KeyId: null, EmbeddedCredential: null })
        {
            return null;
        }

        CborReader reader = new(message.Payload);
        int pairs = reader.ReadMap();
        Expect(reader, 1);
        OwnerOrder order = reader.ReadInteger() switch
        {
            ActionAuthorise when pairs == 9 => ReadAuthorise(reader),
            ActionCancel when pairs == 4 => ReadCommon(reader) with { Cancelled = ReadId(reader, 8) },
            _ => Fail(reader),
        };
        return reader.Failed ? null : order;
    }

    private byte[] Encode()
    {
        DeterministicMap map = new DeterministicMap()
            .Add(1, Cancelled is null ? ActionAuthorise : ActionCancel)
            .Add(6, IssuedAt)
            .Add(7, VehicleLicence);
        if (Cancelled is not null)
        {
            return map.Add(8, Cancelled).Encode();
        }

        return map
            .Add(10, Grantee)
            .Add(11, GranteeIdTail)
            .Add(12, Purposes)
            .Add(13, ValidFrom)
            .Add(14, ValidUntil)
            .Add(15, GranteeKeyRequest)
            .Encode();
    }

    private static OwnerOrder ReadCommon(CborReader reader)
    {
        Expect(reader, 6);
        long issuedAt = reader.ReadInteger();
        return new OwnerOrder { IssuedAt = issuedAt, VehicleLicence = ReadId(reader, 7) };
    }

    private static OwnerOrder ReadAuthorise(CborReader reader)
    {
        OwnerOrder order = ReadCommon(reader);
        return order with
        {
            Grantee = ReadText(reader, 10, 128),
            GranteeIdTail = ReadText(reader, 11, 4),
            Purposes = ReadPurposes(reader),
            ValidFrom = ReadDay(reader, 13),
            ValidUntil = ReadDay(reader, 14),
            GranteeKeyRequest = ReadRequest(reader),
        };
    }

    private static byte[] ReadId(CborReader reader, int key)
    {
        Expect(reader, key);
        return reader.ReadBytes(8) ?? [];
    }

    private static string ReadText(CborReader reader, int key, int maximumBytes)
    {
        Expect(reader, key);
        return reader.ReadText(1, maximumBytes);
    }

    private static int ReadDay(CborReader reader, int key)
    {
        Expect(reader, key);
        return reader.ReadInteger(0, CivilDate.Unlimited);
    }

    private static int[] ReadPurposes(CborReader reader)
    {
        Expect(reader, 12);
        int count = reader.ReadArray();
        if (count > MaximumPurposes)
        {
            reader.Fail();
            count = 0;
        }

        int[] purposes = new int[count];
        for (int i = 0; i < count; i++)
        {
            purposes[i] = reader.ReadInteger(0, 255);
        }

        return purposes;
    }

    private static byte[] ReadRequest(CborReader reader)
    {
        Expect(reader, 15);
        return reader.ReadBytes().ToArray();
    }

    private static void Expect(CborReader reader, int key)
    {
        if (reader.ReadKey() != key)
        {
            reader.Fail();
        }
    }

    private static OwnerOrder Fail(CborReader reader)
    {
        reader.Fail();
        return new OwnerOrder { IssuedAt = 0, VehicleLicence = [] };
    }
}
