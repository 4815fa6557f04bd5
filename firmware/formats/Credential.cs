using ELicense.Formats.Documents;

namespace ELicense.Formats;

/// <summary>A credential: a CWT (RFC 8392) that an authority has signed. Its claims are proven only once its signature is.</summary>
public sealed class Credential
{
    private const int ClaimStatus = 65535;
    private const int ClaimDocument = -65701;
    private const int LastKind = (int)DocumentKind.DeregistrationCertificate;
    private const int AllClaims = 0xFF;

    private int _claimsSeen;

    /// <summary>The message that was signed.</summary>
    public CoseSign1 Message { get; private set; }

    /// <summary>iss (1): administrative division code of the authority, such as "110000".</summary>
    public string Issuer { get; private set; }

    /// <summary>exp (4): the first second at which it no longer holds.</summary>
    public long Expires { get; private set; }

    /// <summary>nbf (5): the first second at which it holds.</summary>
    public long NotBefore { get; private set; }

    /// <summary>iat (6).</summary>
    public long IssuedAt { get; private set; }

    /// <summary>cti (7), 8 bytes: what replay memory and logs name a credential by. Never its signature, which is malleable.</summary>
    public byte[] Id { get; private set; }

    /// <summary>cnf (8): the key of its holder; null when it has none.</summary>
    public CoseKey HolderKey { get; private set; }

    /// <summary>status (65535).</summary>
    public StatusReference Status { get; private set; }

    /// <summary>The document (-65701); null when it is of a kind that this firmware does not know.</summary>
    public Document Document { get; private set; }

    /// <summary>Reads the claims of a message of type <see cref="MessageType.Credential"/>.</summary>
    /// <returns>Null when the payload is not a credential, or lacks a claim.</returns>
    public static Credential Read(CoseSign1 message)
    {
        if (message.Type != MessageType.Credential || message.KeyId == null || message.EmbeddedCredential != null)
        {
            return null;
        }

        Credential credential = new Credential { Message = message };
        CborReader reader = new CborReader(message.Payload);
        for (int left = reader.ReadMap(); left > 0; left--)
        {
            credential.ReadClaim(reader.ReadKey(), reader);
        }

        return !reader.Failed && credential.IsWhole() ? credential : null;
    }

    private void ReadClaim(int label, CborReader reader)
    {
        switch (label)
        {
            case 1:
                Issuer = reader.ReadText(1, 6);
                Seen(0);
                break;
            case 4:
                Expires = reader.ReadInteger();
                Seen(1);
                break;
            case 5:
                NotBefore = reader.ReadInteger();
                Seen(2);
                break;
            case 6:
                IssuedAt = reader.ReadInteger();
                Seen(3);
                break;
            case 7:
                Id = reader.ReadBytes(8);
                Seen(4);
                break;
            case 8:
                ReadConfirmation(reader);
                break;
            case ClaimStatus:
                Status = StatusReference.Read(reader);
                Seen(6);
                break;
            case ClaimDocument:
                Document = Document.Read(reader);
                Seen(7);
                break;
            default:
                reader.Skip();
                break;
        }
    }

    // RFC 8747, section 3.1: the map names the key in one way, here always as a COSE_Key.
    private void ReadConfirmation(CborReader reader)
    {
        if (reader.ReadMap() != 1 || reader.ReadKey() != 1)
        {
            reader.Fail();
            return;
        }

        HolderKey = CoseKey.Read(reader);
        if (HolderKey.Curve == CoseKey.CurveEd25519)
        {
            // Phones' secure hardware has P-256; the specification lets holders have that and SM2.
            reader.Fail();
        }

        Seen(5);
    }

    private void Seen(int claim)
    {
        _claimsSeen |= 1 << claim;
    }

    private bool IsWhole()
    {
        const int Confirmation = 1 << 5;
        if ((_claimsSeen | Confirmation) != AllClaims)
        {
            return false;
        }

        return Document == null || (Document.IsBoundToHolder == (HolderKey != null) && Status.Kind <= LastKind);
    }
}
