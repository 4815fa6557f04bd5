using ELicense.Verification;
using ELicense.Verification.Trust;

namespace ELicense.Terminal.Sync;

/// <summary>
/// Fetches the trust list when it changed, and puts it into force when a root key has signed it and it follows the present one.
/// </summary>
internal sealed class TrustTask : SyncTask
{
    private readonly Checkpoint _checkpoint;
    private readonly WholeFile _file;

    internal TrustTask(Checkpoint checkpoint, Transfer transfer, string entityTag)
    {
        _checkpoint = checkpoint;
        _file = new WholeFile(transfer, TrustStore.FileName, entityTag, TrustStore.MaximumLength);
        EntityTag = entityTag;
    }

    /// <summary>The tag of the list in force; null when it is not known.</summary>
    internal string EntityTag { get; private set; }

    /// <summary>True when another list is in force now.</summary>
    internal bool IsInstalled { get; private set; }

    internal override TaskState Step()
    {
        TaskState state = _file.Step();
        if (state == TaskState.Failed)
        {
            return Fail(_file);
        }

        if (state != TaskState.Done || _file.Content == null)
        {
            return state;
        }

        switch (_checkpoint.InstallTrust(_file.Content))
        {
            case TrustNews.Installed:
                _checkpoint.Reload();
                IsInstalled = true;
                return Finish();
            case TrustNews.Unchanged:
                return Finish();
            case TrustNews.Older:
                return Fail(SyncFault.TrustOlder);
            case TrustNews.Contradiction:
                return Fail(SyncFault.Contradiction);
            case TrustNews.NotStored:
                return Fail(SyncFault.StoreFailed);
            case TrustNews.NoTrustList:
                return Fail(SyncFault.WrongAnswer);
            default:
                return Fail(SyncFault.TrustRefused);
        }
    }

    private TaskState Finish()
    {
        EntityTag = _file.EntityTag;
        return TaskState.Done;
    }
}
