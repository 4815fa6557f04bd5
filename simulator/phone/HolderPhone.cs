using ELicense.Formats.Documents;
using ELicense.Simulator.Authority;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Issuing;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Phone;

/// <summary>A phone that asks an authority for credentials: makes the keys, proves that it has them, keeps what it gets.</summary>
public sealed class HolderPhone(Wallet wallet, IRandomSource random, TimeProvider clock)
{
    /// <summary>Gets a credential; the key of one that needs a key is made here and never leaves.</summary>
    /// <param name="authority">Who issues it.</param>
    /// <param name="request">What is asked for, without the key.</param>
    /// <param name="algorithm">The algorithm of the key.</param>
    public Outcome<IssuedCredential> Receive(ReferenceAuthority authority, IssueRequest request, KeyAlgorithm algorithm)
    {
        if (!request.Document.IsBoundToHolder)
        {
            return Keep(() => authority.Credentials.Issue(request), null);
        }

        SigningKey key = NewKey(algorithm);
        return Keep(() => authority.Credentials.Issue(request with { HolderKeyRequest = KeyRequest(key) }), key);
    }

    /// <summary>Orders an authorisation for somebody else's phone, which keeps it.</summary>
    /// <param name="authority">Who issues it.</param>
    /// <param name="vehicle">The owner's vehicle licence in this wallet.</param>
    /// <param name="grant">To whom, what for and how long; the rest is filled in here.</param>
    /// <param name="grantee">The grantee's phone.</param>
    /// <param name="algorithm">The algorithm of the grantee's key.</param>
    public Outcome<IssuedCredential> Authorise(
        ReferenceAuthority authority, WalletEntry vehicle, AuthorisationGrant grant, HolderPhone grantee, KeyAlgorithm algorithm)
    {
        SigningKey granteeKey = grantee.NewKey(algorithm);
        OwnerOrder order = Order(vehicle) with
        {
            Grantee = grant.Grantee,
            GranteeIdTail = grant.GranteeIdTail,
            Purposes = [.. grant.Purposes.Select(purpose => (int)purpose)],
            ValidFrom = ChinaDay.Number(grant.ValidFrom),
            ValidUntil = ChinaDay.Number(grant.ValidUntil),
            GranteeKeyRequest = grantee.KeyRequest(granteeKey),
        };
        return grantee.Keep(() => authority.Authorisations.Execute(order.Sign(OwnerKey(vehicle))), granteeKey);
    }

    /// <summary>Ends an authorisation before its time.</summary>
    public Outcome<IssuedCredential> Cancel(ReferenceAuthority authority, WalletEntry vehicle, byte[] authorisation)
    {
        OwnerOrder order = Order(vehicle) with { Cancelled = authorisation };
        return authority.Authorisations.Execute(order.Sign(OwnerKey(vehicle)));
    }

    private static SigningKey OwnerKey(WalletEntry vehicle) =>
        vehicle.Credential.Content.Document.Kind == DocumentKind.VehicleLicence
            ? vehicle.HolderKey!
            : throw new ArgumentException("an owner orders with a vehicle licence", nameof(vehicle));

    private OwnerOrder Order(WalletEntry vehicle) => new()
    {
        IssuedAt = clock.GetUtcNow().ToUnixTimeSeconds(),
        VehicleLicence = vehicle.Credential.Id,
    };

    private SigningKey NewKey(KeyAlgorithm algorithm) => SigningKey.Create(algorithm, random);

    private byte[] KeyRequest(SigningKey key) => HolderKeyRequest.Sign(key, clock.GetUtcNow().ToUnixTimeSeconds());

    // What the authority has given out it cannot take back: a wallet that can't keep it asks for nothing.
    private Outcome<IssuedCredential> Keep(Func<Outcome<IssuedCredential>> issue, SigningKey? key)
    {
        if (wallet.Prepare() is { } unusable)
        {
            return unusable;
        }

        Outcome<IssuedCredential> issued = issue();
        Refusal? refusal = issued.IsGranted ? wallet.Add(new WalletEntry(issued.Value, key)) : null;
        return refusal is null ? issued : refusal;
    }
}
