using ELicense.Hal;
using ELicense.Terminal.Access;
using ELicense.Terminal.Audit;
using ELicense.Terminal.Holds;
using ELicense.Terminal.Online;
using ELicense.Terminal.Sync;
using ELicense.Verification;

namespace ELicense.Terminal;

/// <summary>What the terminal is made of beside its board. Whoever puts a terminal together fills in all of it.</summary>
public sealed class Services
{
    public Checkpoint Checkpoint;
    public PinLock Lock;
    public AuditLog Log;
    public HoldRegister Holds;
    public OnlineInquiry Inquiry;
    public SyncChore Sync;
    public ISettings Settings;
}
