using System;
using System.Text;
using ELicense.Formats.Documents;
using ELicense.Hal;
using ELicense.Terminal.Access;
using ELicense.Terminal.Audit;
using ELicense.Verification;
using ELicense.Verification.Stops;

namespace ELicense.Terminal.Holds;

/// <summary>
/// The licences and vehicles that were held with this terminal, the last 64. What stands for one is a keyed hash of the
/// licence's number, or of plate and VIN, so that it is found again whatever code is shown; a hold goes into the log first, and
/// with it to the authority.
/// </summary>
public sealed class HoldRegister
{
    private const string RecordName = "holds";
    private const int MostHolds = 64;

    // An entry: subject (8 bytes), code (1); the newest last.
    private const int SubjectLength = 8;
    private const int EntryLength = 9;

    private readonly IStore _store;
    private readonly IKeyedHash _hash;
    private readonly AuditLog _log;
    private readonly byte[] _key;
    private byte[] _holds;

    public HoldRegister(IStore store, IKeyedHash hash, IDeviceIdentity identity, AuditLog log)
    {
        _store = store;
        _hash = hash;
        _log = log;
        _key = DeviceKey.Derive(hash, identity, DeviceKey.Hold);
        byte[] record = store.ReadRecord(RecordName);
        _holds = record != null && record.Length % EntryLength == 0 ? record : new byte[0];
    }

    /// <summary>Records a hold.</summary>
    /// <param name="report">The scan of what is held: a driving licence, or any genuine document of the vehicle.</param>
    /// <param name="code">What is held.</param>
    /// <returns>False when the document is not proven or of the other sort, and when log or flash do not take it.</returns>
    public bool Record(Report report, HoldCode code)
    {
        return code != HoldCode.Unknown && code == CodeFor(report)
            && _log.Append(AuditEvent.Hold, report, (int)code)
            && Save(report.Document, code);
    }

    /// <summary>Records that a hold has ended.</summary>
    /// <returns>False when there is none, and when log or flash do not take it.</returns>
    public bool Release(Report report)
    {
        HoldCode code = Find(report);
        return code != HoldCode.Unknown
            && _log.Append(AuditEvent.Released, report, (int)code)
            && Save(report.Document, HoldCode.Unknown);
    }

    /// <summary>What of this document or vehicle was held here; Unknown for nothing.</summary>
    public HoldCode Find(Report report)
    {
        return CodeFor(report) == HoldCode.Unknown ? HoldCode.Unknown : Find(report.Document);
    }

    /// <summary>The hold that a document allows; Unknown for one that is not proven.</summary>
    public static HoldCode CodeFor(Report report)
    {
        if (report.Document == null || !report.IsGenuine)
        {
            return HoldCode.Unknown;
        }

        return report.Document.Kind == DocumentKind.DrivingLicence ? HoldCode.LicenceHeld : HoldCode.VehicleImpounded;
    }

    internal HoldCode Find(Document document)
    {
        int place = _key == null ? -1 : IndexOf(SubjectOf(document));
        return place < 0 ? HoldCode.Unknown : (HoldCode)_holds[place + SubjectLength];
    }

    private bool Save(Document document, HoldCode code)
    {
        byte[] subject = SubjectOf(document);
        byte[] holds = Without(IndexOf(subject));
        if (code != HoldCode.Unknown)
        {
            holds = With(holds, subject, code);
        }

        if (!_store.Replace(RecordName, holds))
        {
            return false;
        }

        _holds = holds;
        return true;
    }

    private byte[] Without(int place)
    {
        if (place < 0)
        {
            return _holds;
        }

        byte[] shorter = new byte[_holds.Length - EntryLength];
        Array.Copy(_holds, 0, shorter, 0, place);
        Array.Copy(_holds, place + EntryLength, shorter, place, shorter.Length - place);
        return shorter;
    }

    // The oldest goes when there is no room; the authority has it from the log.
    private static byte[] With(byte[] holds, byte[] subject, HoldCode code)
    {
        int kept = holds.Length < MostHolds * EntryLength ? holds.Length : (MostHolds - 1) * EntryLength;
        byte[] longer = new byte[kept + EntryLength];
        Array.Copy(holds, holds.Length - kept, longer, 0, kept);
        Array.Copy(subject, 0, longer, kept, SubjectLength);
        longer[kept + SubjectLength] = (byte)code;
        return longer;
    }

    private int IndexOf(byte[] subject)
    {
        for (int i = 0; i < _holds.Length; i += EntryLength)
        {
            bool isSame = true;
            for (int k = 0; k < SubjectLength && isSame; k++)
            {
                isSame = _holds[i + k] == subject[k];
            }

            if (isSame)
            {
                return i;
            }
        }

        return -1;
    }

    private byte[] SubjectOf(Document document)
    {
        VehicleIdentity vehicle = VehicleIdentity.Of(document);
        string name = vehicle == null ? "1" + ((DrivingLicence)document).Number : "2" + vehicle.VinTail + vehicle.Plate;
        return _hash.Compute(_key, Encoding.UTF8.GetBytes(name));
    }
}
