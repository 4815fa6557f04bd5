using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Issuing;

/// <summary>Issues credentials: checks what is asked for against the rules, gives out an index, signs, keeps.</summary>
public sealed class CredentialIssuer(AuthorityStore store, KeyRing keys, IRandomSource random, TimeProvider clock)
{
    private const int IdLength = 8;
    private static readonly TimeSpan s_requestLife = TimeSpan.FromMinutes(10);

    /// <summary>Issues a credential; not an authorisation, which is <see cref="AuthorisationDesk"/>'s.</summary>
    public Outcome<IssuedCredential> Issue(IssueRequest request) =>
        request.Document is AuthorisationRecord
            ? new Refusal(RefusalCode.NotTheOwner, "an authorisation is issued on the order of the vehicle's owner only")
            : store.InTransaction(() => IssueInTransaction(request));

    internal Outcome<IssuedCredential> IssueInTransaction(IssueRequest request)
    {
        DateTimeOffset now = clock.GetUtcNow();
        Refusal? refusal = RefuseRegion(request) ?? DocumentRules.Refuse(request.Document, request.PhotoTaken, ChinaDay.Of(now));
        if (refusal is not null)
        {
            return refusal;
        }

        Outcome<AuthorityKey> key = keys.ForCredential(request.Issuer, (int)request.Document.Kind, request.KeyId);
        if (!key.IsGranted)
        {
            return key.Refusal;
        }

        Refusal? holderRefusal = CheckHolderKey(request, now, out PublicKey? holderKey);
        return holderRefusal ?? Issue(request, key.Value, holderKey, now);
    }

    /// <summary>Why a message from a phone with this time is not taken; null when it is.</summary>
    internal static Refusal? RefuseTime(long issuedAt, DateTimeOffset now) =>
        Math.Abs((decimal)issuedAt - now.ToUnixTimeSeconds()) > (decimal)s_requestLife.TotalSeconds
            ? new Refusal(RefusalCode.RequestOutOfTime, $"the request is not within {s_requestLife.TotalMinutes} minutes of now")
            : null;

    private static Refusal? RefuseRegion(IssueRequest request) =>
        Regions.IsDivision(request.Issuer)
            ? null
            : new Refusal(RefusalCode.UnknownRegion, $"{request.Issuer} is no division code of GB/T 2260");

    private static Refusal? CheckHolderKey(IssueRequest request, DateTimeOffset now, out PublicKey? holderKey)
    {
        holderKey = null;
        if (request.HolderKeyRequest is null)
        {
            return request.Document.IsBoundToHolder
                ? new Refusal(RefusalCode.HolderKeyMissing, $"kind {(int)request.Document.Kind} needs the key of a phone")
                : null;
        }

        if (!request.Document.IsBoundToHolder)
        {
            return new Refusal(RefusalCode.HolderKeyNotAllowed, $"kind {(int)request.Document.Kind} carries no key");
        }

        HolderKeyRequest? proven = HolderKeyRequest.Read(request.HolderKeyRequest);
        holderKey = proven?.Key;
        return proven is null
            ? new Refusal(RefusalCode.HolderKeyUnproven, "the phone has not proven that it has the key")
            : RefuseTime(proven.IssuedAt, now);
    }

    private Outcome<IssuedCredential> Issue(IssueRequest request, AuthorityKey key, PublicKey? holderKey, DateTimeOffset now)
    {
        CredentialValidity validity = CredentialValidity.Of(request, key, now);
        if (validity.Refuse(key) is { } wrong)
        {
            return wrong;
        }

        Refusal? refusal = TakeStatus(request, out ListId list, out int index);
        if (refusal is not null)
        {
            return refusal;
        }

        byte[] message = new CredentialClaims
        {
            Issuer = request.Issuer,
            Expires = validity.Expires,
            NotBefore = validity.NotBefore,
            IssuedAt = now.ToUnixTimeSeconds(),
            Id = NewId(),
            HolderKey = holderKey,
            StatusList = list,
            StatusIndex = index,
            Document = request.Document.Encode(),
        }.Sign(key.SigningKey);
        return Keep(message, request.Document);
    }

    // What was written is read as a terminal reads it before anybody gets it.
    private Outcome<IssuedCredential> Keep(byte[] message, DocumentRecord document)
    {
        if (IssuedCredential.Read(message) is not { } issued)
        {
            return new Refusal(RefusalCode.MalformedField, "a terminal would not take the document");
        }

        store.Credentials.Add(issued, document);
        return issued;
    }

    private Refusal? TakeStatus(IssueRequest request, out ListId list, out int index)
    {
        int region = Regions.ProvinceOf(request.Issuer);
        list = new ListId(request.Document.Kind, region, 0);
        index = request.StatusIndex ?? 0;
        if (request.FollowsVehicle)
        {
            return FollowVehicle(request.Document, ref list, ref index);
        }

        return request.StatusIndex is null ? TakeRandom(ref list, ref index) : TakeGiven(ref list, index);
    }

    private Refusal? FollowVehicle(DocumentRecord document, ref ListId list, ref int index)
    {
        IssuedCredential? vehicle = document is InspectionMarkRecord mark
            ? store.Credentials.NewestVehicleLicence(mark.Plate, mark.VinTail)
            : null;
        if (vehicle is null)
        {
            return new Refusal(RefusalCode.NoSuchCredential, "there is no vehicle licence whose status it could follow");
        }

        (list, index) = (vehicle.StatusList, vehicle.StatusIndex);
        return null;
    }

    private Refusal? TakeRandom(ref ListId list, ref int index)
    {
        if (store.Statuses.TakeRandom(list.Kind, list.Region, random) is not { } taken)
        {
            return new Refusal(RefusalCode.ListFull, $"the shards of kind {(int)list.Kind} in {list.Region} are full");
        }

        (list, index) = taken;
        return null;
    }

    private Refusal? TakeGiven(ref ListId list, int index)
    {
        list = list with { Shard = store.Statuses.NewestShard(list.Kind, list.Region) };
        if (index is < 0 or >= ListId.IndicesPerShard)
        {
            return new Refusal(RefusalCode.MalformedField, $"index {index} is not 0 to {ListId.IndicesPerShard - 1}");
        }

        return store.Statuses.Take(list, index)
            ? null
            : new Refusal(RefusalCode.IndexTaken, $"index {index} of list {list} was given out before");
    }

    private byte[] NewId()
    {
        byte[] id = new byte[IdLength];
        random.Fill(id);
        return id;
    }
}
