namespace ELicense.Terminal.Sync;

/// <summary>
/// Keeps trust list and status lists fresh, over whatever network there is (docs/sync.md). It asks for nothing while nobody calls
/// <see cref="Step"/>, and no fault of network, publisher or flash takes away what is in force.
/// </summary>
public sealed class SyncChore : Chore
{
    // A run that does not come to its end is broken off; what it fetched stays for the next.
    private const long RunLimit = 3600000;
    private const int TasksBeforeRegions = 3;

    private readonly SyncParts _parts;
    private readonly SyncPlan _plan;
    private readonly SyncSchedule _schedule;
    private readonly Transfer _transfer;
    private readonly ListShelf _shelf;
    private readonly string[] _regionTags;

    private SyncTask _bootSweep;
    private int _prepared;
    private SyncTask _task;
    private int _number;
    private string _trustTag;
    private long _deadline;
    private int _retryAfter;

    /// <param name="parts">What it works with.</param>
    /// <param name="plan">Which lists it fetches.</param>
    /// <param name="deviceId">Spreads the terminals of a fleet over time; may be null.</param>
    public SyncChore(SyncParts parts, SyncPlan plan, string deviceId)
    {
        _parts = parts;
        _plan = plan;
        _schedule = new SyncSchedule(parts.Time, deviceId);
        _transfer = new Transfer(parts.Source, parts.Time);
        _shelf = new ListShelf(parts.Store, plan);
        _regionTags = new string[plan.Count];
        _bootSweep = new SweepTask(parts.Store, _shelf, null);
    }

    /// <inheritdoc/>
    public override bool MayBlock => true;

    public SyncProgress Progress { get; } = new SyncProgress();

    /// <summary>True while there is something to do, and when the next synchronisation should begin.</summary>
    public bool IsDue => _bootSweep != null || _prepared < _plan.Count || _task != null || _schedule.IsDue;

    /// <summary>Lets the next synchronisation begin with the next step.</summary>
    public void RequestNow()
    {
        _schedule.Now();
    }

    public override bool Step()
    {
        if (_bootSweep != null)
        {
            _bootSweep = _bootSweep.Step() == TaskState.Working ? _bootSweep : null;
        }
        else if (_prepared < _plan.Count)
        {
            // One signature each: at the start nobody waits for it, at the first scan somebody would.
            _parts.Checkpoint.Lists.Prepare(_plan.Region(_prepared++), _parts.Checkpoint.Trust, _parts.Checkpoint.Time);
        }
        else if (_task != null)
        {
            Work();
        }
        else if (_schedule.IsDue)
        {
            Begin();
        }
        else
        {
            return false;
        }

        return true;
    }

    private void Begin()
    {
        _number = 0;
        _retryAfter = 0;
        _deadline = _parts.Time.Milliseconds + RunLimit;
        Progress.Fault = SyncFault.None;
        RemoveDamagedFile();
        _shelf.RemoveForeignRegions();
        _task = TaskOf(_number);
    }

    private void Work()
    {
        TaskState state = _task.Step();
        if (state != TaskState.Working)
        {
            Note(_task);
            _number++;
            _task = _task.EndsRun ? null : TaskOf(_number);
        }
        else if (_parts.Time.Milliseconds > _deadline)
        {
            Progress.Fault = SyncFault.NoAnswer;
            _task = null;
        }

        if (_task == null)
        {
            End();
        }
    }

    private void Note(SyncTask task)
    {
        Progress.Fault = Progress.Fault == SyncFault.None ? task.Fault : Progress.Fault;
        _retryAfter = task.RetryAfter;
        if (task is RegionTask region)
        {
            _regionTags[_number - TasksBeforeRegions] = region.EntityTag;
        }
        else if (task is TrustTask trust)
        {
            _trustTag = trust.EntityTag;
            if (trust.IsInstalled)
            {
                ForgetTags();
            }
        }
    }

    // Whatever was found good under another trust list, or with another flash, is looked at again.
    private void ForgetTags()
    {
        for (int i = 0; i < _regionTags.Length; i++)
        {
            _regionTags[i] = null;
        }
    }

    private void RemoveDamagedFile()
    {
        string name = _parts.Checkpoint.Lists.DamagedFile;
        if (name != null)
        {
            _parts.Store.Delete(name);
            _parts.Checkpoint.Lists.Forget();
            ForgetTags();
        }
    }

    private void End()
    {
        _transfer.Close();
        if (Progress.Fault == SyncFault.None)
        {
            Progress.State = SyncState.Done;
            Progress.LastSuccess = _parts.Checkpoint.Time.Now;
            _schedule.AfterSuccess(_parts.Checkpoint.Time);
        }
        else
        {
            Progress.State = SyncState.Failed;
            _schedule.AfterFailure(_retryAfter);
        }
    }

    // Files that nothing uses go when all else went well: what a run that broke off has left is the next one's beginning.
    private SyncTask TaskOf(int number)
    {
        switch (number)
        {
            case 0:
                Progress.State = SyncState.Joining;
                return new JoinTask(_parts.Network);
            case 1:
                Progress.State = SyncState.AskingTime;
                return new TimeTask(_parts.TimeServer, _parts.Clock, _parts.Checkpoint.Floor);
            case 2:
                Progress.State = SyncState.TrustList;
                return new TrustTask(_parts.Checkpoint, _transfer, _trustTag);
        }

        int rank = number - TasksBeforeRegions;
        if (rank < _plan.Count)
        {
            Progress.Begin(_plan.Region(rank));
            return new RegionTask(_parts, _transfer, _shelf, Progress, _plan.Region(rank), _regionTags[rank]);
        }

        if (rank == _plan.Count)
        {
            return new WantedTask(_parts, _transfer, _shelf);
        }

        return rank == _plan.Count + 1 ? new SweepTask(_parts.Store, _shelf, null) : null;
    }
}
