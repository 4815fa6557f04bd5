using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using NFProjTools.Counting;
using ListId = ELicense.Simulator.Authority.Messages.ListId;

namespace NFProjTools.Scenarios;

/// <summary>Indices at random all over a province's lists, asked one after the other; manifest and lists are open.</summary>
/// <param name="shape">What lists they are.</param>
public abstract class StatusLookup(ListShape shape) : Scenario
{
    private readonly Handheld _handheld = new(ListProvince.Files(shape));
    private readonly Dictionary<int, byte> _states = ListProvince.StatesOf(shape);
    private int[] _indices = [];
    private StatusReference[] _references = [];
    private StatusLists _lists = null!;
    private TrustList _trust = null!;
    private TrustedTime _time = null!;
    private int _found;

    public override object[] Idle => [_lists, _trust];

    public override int Times => _references.Length;

    /// <summary>Whether this scenario asks for an index.</summary>
    /// <param name="isListed">Whether any of the files lists it.</param>
    protected abstract bool Asks(bool isListed);

    /// <summary>Which of the candidates are counted.</summary>
    /// <param name="cost">What a lookup costs.</param>
    protected virtual IEnumerable<int> Choose(IEnumerable<int> candidates, Func<int, long> cost) => candidates.Take(2000);

    public override void Prepare()
    {
        var signature = new MessageSignature();
        var sequences = new SequenceMemory(_handheld.Store, _handheld.Hash);
        _trust = TrustStore.Load(_handheld.Store, sequences, signature);
        _lists = new StatusLists(_handheld.Store, _handheld.Hash, sequences, signature);
        _time = new TrustedTime(_handheld, 0);
        var random = new Random(5);
        var candidates = Enumerable.Repeat(0, 1_000_000).Select(_ => random.Next(ListProvince.IndexCount))
            .Where(index => Asks(_states.ContainsKey(index)));
        _indices = [.. Choose(candidates, Cost)];
        _references = [.. _indices.Select(Reference)];
        Ask(_references[0]);
    }

    public override void Run()
    {
        _found = 0;
        for (var i = 0; i < _references.Length; i++)
        {
            _found += Ask(_references[i]) == _states.GetValueOrDefault(_indices[i]) ? 1 : 0;
        }
    }

    public override void Verify() => Require(_found == _references.Length, $"{Name}: {_found} of {_references.Length}");

    public override void Dispose()
    {
        _handheld.Dispose();
        base.Dispose();
    }

    private int Ask(StatusReference reference) => _lists.Ask(reference, _trust, _time).State;

    private long Cost(int index)
    {
        var reference = Reference(index);
        Ask(reference);
        var before = Counters.Instructions;
        Ask(reference);
        return Counters.Instructions - before;
    }

    private static StatusReference Reference(int index)
    {
        var list = new ListId(DocumentKind.DrivingLicence, Province.Region, index >> 20).ToString();
        var claim = ELicense.Simulator.Authority.Messages.DeterministicMap.Item(writer =>
        {
            writer.WriteStartMap(1);
            writer.WriteTextString("status_list");
            writer.WriteStartMap(2);
            writer.WriteTextString("idx");
            writer.WriteInt32(index & ((1 << 20) - 1));
            writer.WriteTextString("uri");
            writer.WriteTextString(list);
            writer.WriteEndMap();
            writer.WriteEndMap();
        });
        return StatusReference.Read(new CborReader(new ByteSegment(claim, 0, claim.Length)));
    }
}
