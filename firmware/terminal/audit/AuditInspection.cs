using System.Collections;

namespace ELicense.Terminal.Audit;

/// <summary>
/// Goes through the files of a log, one a step: each begins where the one before ended, and all tags fit. The oldest must go on
/// from what the authority has.
/// </summary>
internal sealed class AuditInspection
{
    private readonly AuditChain _chain;
    private readonly ArrayList _segments;
    private readonly AuditState _state;
    private int _done;
    private int _left;
    private byte[] _tag;

    /// <param name="chain">With the device's key.</param>
    /// <param name="segments">The log's files by their numbers; those that come later are not gone through.</param>
    /// <param name="state">What the authority has.</param>
    internal AuditInspection(AuditChain chain, ArrayList segments, AuditState state)
    {
        _chain = chain;
        _segments = segments;
        _state = state;
        _left = segments.Count;
    }

    internal bool HasFoundBreak { get; private set; }

    /// <summary>False when all files have been examined.</summary>
    internal bool Next()
    {
        if (_left == 0)
        {
            return false;
        }

        AuditSegment segment = (AuditSegment)_segments[_done];
        byte[] content = segment.Read();
        if (content == null || !Follows(segment, AuditSegment.TagBefore(content)) || !_chain.Fits(segment.First, content))
        {
            HasFoundBreak = true;
        }

        _tag = content == null ? null : AuditLog.TagAtEnd(content);
        _done++;
        _left--;
        return true;
    }

    /// <summary>To be called when the oldest file went, because the authority has it.</summary>
    internal void ForgetOldest()
    {
        if (_done > 0)
        {
            _done--;
        }
        else if (_left > 0)
        {
            _left--;
        }
    }

    private bool Follows(AuditSegment segment, byte[] tagBefore)
    {
        if (_done > 0)
        {
            return segment.First == ((AuditSegment)_segments[_done - 1]).Last + 1
                && _tag != null && AuditChain.AreEqual(tagBefore, _tag, 0);
        }

        int next = _state.Uploaded + 1;
        return segment.First < next || (segment.First == next && AuditChain.AreEqual(tagBefore, _state.UploadedTag, 0));
    }
}
