using System.Security.Cryptography;
using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Simulator.Authority.Documents;
using ELicense.Simulator.Authority.Keys;
using ELicense.Simulator.Authority.Messages;
using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;

namespace ELicense.Simulator.Authority.Issuing;

/// <summary>Takes the orders of vehicle owners: authorisations for others, and their end.</summary>
public sealed class AuthorisationDesk(
    AuthorityStore store, CredentialIssuer issuer, WorkingDayCalendar calendar, TimeProvider clock)
{
    /// <summary>Carries out an <see cref="OwnerOrder"/>.</summary>
    /// <param name="signedOrder">The order as the owner's phone signed it.</param>
    /// <returns>The authorisation that was issued, or the one that was cancelled.</returns>
    public Outcome<IssuedCredential> Execute(byte[] signedOrder) => store.InTransaction<IssuedCredential>(() =>
    {
        CoseSign1? message = CoseSign1.Read(new ByteSegment(signedOrder, 0, signedOrder.Length));
        OwnerOrder? order = message is null ? null : OwnerOrder.Read(message);
        if (message is null || order is null)
        {
            return new Refusal(RefusalCode.NotTheOwner, "this is no order of an owner");
        }

        Outcome<IssuedCredential> vehicle = FindVehicle(message, order);
        if (!vehicle.IsGranted)
        {
            return vehicle.Refusal;
        }

        if (RefuseReplay(message, order) is { } refusal)
        {
            return refusal;
        }

        return order.Cancelled is null ? Authorise(order, vehicle.Value) : Cancel(order.Cancelled, vehicle.Value);
    });

    // The key of the vehicle licence is the owner.
    private Outcome<IssuedCredential> FindVehicle(CoseSign1 message, OwnerOrder order)
    {
        IssuedCredential? vehicle = store.Credentials.Find(order.VehicleLicence);
        PublicKey? owner = vehicle?.Content is { Document: VehicleLicence, HolderKey: { } key } ? PublicKey.From(key) : null;
        if (vehicle is null || owner is null || !CoseSign1Writer.Verifies(message, owner))
        {
            return new Refusal(RefusalCode.NotTheOwner, "the order is not signed with the key of the vehicle's licence");
        }

        return vehicle;
    }

    // That a vehicle is wanted must not show here: it would warn those it is about.
    private bool IsInForce(IssuedCredential vehicle)
    {
        long now = clock.GetUtcNow().ToUnixTimeSeconds();
        return vehicle.Content.NotBefore <= now
            && now < vehicle.Content.Expires
            && store.Statuses.StatesOf(vehicle.StatusList, vehicle.StatusIndex).Highest <= ListStates.Moved;
    }

    // By its payload: another signature of the same order verifies too (ECDSA is malleable).
    private Refusal? RefuseReplay(CoseSign1 message, OwnerOrder order)
    {
        byte[] hash = SHA256.HashData(message.Payload.ToArray());
        return CredentialIssuer.RefuseTime(order.IssuedAt, clock.GetUtcNow())
            ?? (store.Credentials.RememberOrder(hash)
                ? null
                : new Refusal(RefusalCode.RequestRepeated, "this order was carried out before"));
    }

    private Outcome<IssuedCredential> Authorise(OwnerOrder order, IssuedCredential vehicle)
    {
        if (!IsInForce(vehicle))
        {
            return new Refusal(RefusalCode.VehicleNotInForce, $"vehicle licence {vehicle.IdText} is not in force");
        }

        AuthorisationRecord authorisation = RecordOf(order, (VehicleLicence)vehicle.Content.Document);
        DateTimeOffset now = clock.GetUtcNow();
        IReadOnlyList<IssuedCredential> living = store.Credentials.LivingAuthorisations(
            authorisation.Plate, authorisation.VinTail, now.ToUnixTimeSeconds());
        Refusal? refusal = AuthorisationRules.Refuse(
            authorisation, living.Select(other => (Authorisation)other.Content.Document), calendar, ChinaDay.Of(now));
        return refusal ?? issuer.IssueInTransaction(new IssueRequest
        {
            Issuer = vehicle.Content.Issuer,
            Document = authorisation,
            HolderKeyRequest = order.GranteeKeyRequest,
            NotBefore = Later(now, ChinaDay.Start(authorisation.ValidFrom)),
        });
    }

    private Outcome<IssuedCredential> Cancel(byte[] id, IssuedCredential vehicle)
    {
        VehicleLicence licence = (VehicleLicence)vehicle.Content.Document;
        IssuedCredential? found = store.Credentials.Find(id);
        if (found?.Content.Document is not Authorisation authorisation || !IsFor(authorisation, licence))
        {
            string text = Convert.ToHexStringLower(id);
            return new Refusal(RefusalCode.NoSuchCredential, $"{text} is no authorisation for {licence.Plate}");
        }

        if (store.Statuses.StatesOf(found.StatusList, found.StatusIndex).Contains(ListStates.Cancelled))
        {
            return new Refusal(RefusalCode.AlreadyCancelled, $"authorisation {found.IdText} is cancelled already");
        }

        store.Statuses.SetStates(found.StatusList, found.StatusIndex, StateSet.Of(ListStates.Cancelled));
        return found;
    }

    private static AuthorisationRecord RecordOf(OwnerOrder order, VehicleLicence licence) => new()
    {
        Plate = licence.Plate,
        VinTail = VinTail(licence),
        Owner = licence.Owner,
        Grantee = order.Grantee,
        GranteeIdTail = order.GranteeIdTail,
        Purposes = [.. order.Purposes.Select(purpose => (Purpose)purpose)],
        ValidFrom = ChinaDay.FromNumber(order.ValidFrom),
        ValidUntil = ChinaDay.FromNumber(order.ValidUntil),
    };

    private static bool IsFor(Authorisation authorisation, VehicleLicence licence) =>
        authorisation.Plate == licence.Plate && authorisation.VinTail == VinTail(licence);

    private static string VinTail(VehicleLicence licence) => licence.Vin[^6..];

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
