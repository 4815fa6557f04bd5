using System;
using ELicense.Formats.Documents;
using ELicense.Verification;

namespace ELicense.Terminal.Audit;

/// <summary>
/// One entry of the log. Its 16 bytes: time (4), event (1), verdict and kind and whether the clock was trusted (1), gravest
/// reason (2), code (4), subject (4); numbers are little-endian. No name, no number and no id of anybody is in it.
/// </summary>
public sealed class AuditEntry
{
    /// <summary>Without its tag.</summary>
    public const int BodyLength = 16;

    private const int EventOffset = 4;
    private const int VerdictOffset = 5;
    private const int ReasonOffset = 6;
    private const int CodeOffset = 8;
    private const int SubjectOffset = 12;

    private AuditEntry()
    {
    }

    /// <summary>Its number: 1 for the first of this terminal, then without a gap.</summary>
    public int Sequence { get; private set; }

    /// <summary>Seconds since 1970-01-01T00:00:00Z.</summary>
    public long Time { get; private set; }

    public bool IsTimeTrusted { get; private set; }

    public AuditEvent Event { get; private set; }

    /// <summary>Of a scan or a stop; else Unknown.</summary>
    public Verdict Verdict { get; private set; }

    /// <summary>Of a scan whose document is proven; else Unknown.</summary>
    public DocumentKind Kind { get; private set; }

    /// <summary>The gravest reason of a scan; 0 when there was none.</summary>
    public int Reason { get; private set; }

    /// <summary>As <see cref="AuditEvent"/> says; 0 where it says nothing.</summary>
    public int Code { get; private set; }

    /// <summary>
    /// Which credential, under the device's key: equal for equal ids, and of use only to who has the key. 0 for none.
    /// </summary>
    public int Subject { get; private set; }

    /// <summary>Reads an entry.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="buffer">Holds its 16 bytes.</param>
    /// <param name="offset">Where they begin.</param>
    public static AuditEntry Read(int sequence, byte[] buffer, int offset)
    {
        int packed = buffer[offset + VerdictOffset];

        // By way of eight bytes: a uint that becomes a long would stay unsigned for the interpreter.
        byte[] time = new byte[8];
        Array.Copy(buffer, offset, time, 0, 4);
        return new AuditEntry
        {
            Sequence = sequence,
            Time = BitConverter.ToInt64(time, 0),
            Event = (AuditEvent)buffer[offset + EventOffset],
            Verdict = (Verdict)(packed & 7),
            Kind = (DocumentKind)((packed >> 3) & 7),
            IsTimeTrusted = (packed & 64) != 0,
            Reason = buffer[offset + ReasonOffset] | (buffer[offset + ReasonOffset + 1] << 8),
            Code = BitConverter.ToInt32(buffer, offset + CodeOffset),
            Subject = BitConverter.ToInt32(buffer, offset + SubjectOffset),
        };
    }

    internal static byte[] Write(AuditEvent what, long time, bool isTimeTrusted, Report report, int code, byte[] subject)
    {
        byte[] body = new byte[BodyLength];
        Array.Copy(BitConverter.GetBytes(time), 0, body, 0, EventOffset);
        body[EventOffset] = (byte)what;
        int packed = isTimeTrusted ? 64 : 0;
        if (report != null)
        {
            int reason = report.Reasons.Length == 0 ? 0 : report.Reasons[0].Code;
            int kind = report.Document == null ? 0 : (int)report.Document.Kind;
            packed |= (int)report.Verdict | (kind << 3);
            body[ReasonOffset] = (byte)reason;
            body[ReasonOffset + 1] = (byte)(reason >> 8);
        }

        body[VerdictOffset] = (byte)packed;
        Array.Copy(BitConverter.GetBytes(code), 0, body, CodeOffset, 4);
        Array.Copy(subject, 0, body, SubjectOffset, 4);
        return body;
    }
}
