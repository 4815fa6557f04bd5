using ELicense.Formats;
using ELicense.Formats.Documents;
using ELicense.Verification;
using ELicense.Verification.Lists;
using ELicense.Verification.Trust;
using NFProjTools.Counting;
using ListId = ELicense.Simulator.Authority.Messages.ListId;

namespace NFProjTools.Scenarios;

/// <summary>Indices all over a list of a million, asked one after the other; manifest and list are open.</summary>
public abstract class StatusLookup : Scenario
{
    private const int Lookups = 64;
    private readonly Handheld _handheld = new(Province.Files(Province.WholeShard));
    private readonly StatusReference[] _references = new StatusReference[Lookups];
    private StatusLists _lists = null!;
    private TrustList _trust = null!;
    private TrustedTime _time = null!;
    private int _found;

    public override object[] Idle => [_lists, _trust];

    public override int Times => Lookups;

    protected abstract int Expected { get; }

    /// <summary>An index that has the expected state, at or after the one given.</summary>
    protected abstract int IndexFrom(int index);

    public override void Prepare()
    {
        var signature = new MessageSignature();
        var sequences = new SequenceMemory(_handheld.Store, _handheld.Hash);
        _trust = TrustStore.Load(_handheld.Store, sequences, signature);
        _lists = new StatusLists(_handheld.Store, _handheld.Hash, sequences, signature);
        _time = new TrustedTime(_handheld, 0);
        for (var i = 0; i < Lookups; i++)
        {
            _references[i] = Reference(IndexFrom(((i * 37) + 1) % Lookups * 16384));
        }

        _lists.Ask(Reference(0), _trust, _time);
    }

    public override void Run()
    {
        _found = 0;
        foreach (var reference in _references)
        {
            _found += _lists.Ask(reference, _trust, _time).State == Expected ? 1 : 0;
        }
    }

    public override void Verify() => Require(_found == Lookups, $"{Name}: {_found} of {Lookups}");

    public override void Dispose()
    {
        _handheld.Dispose();
        base.Dispose();
    }

    private static StatusReference Reference(int index)
    {
        var list = new ListId(DocumentKind.DrivingLicence, Province.Region, 0).ToString();
        var claim = ELicense.Simulator.Authority.Messages.DeterministicMap.Item(writer =>
        {
            writer.WriteStartMap(1);
            writer.WriteTextString("status_list");
            writer.WriteStartMap(2);
            writer.WriteTextString("idx");
            writer.WriteInt32(index);
            writer.WriteTextString("uri");
            writer.WriteTextString(list);
            writer.WriteEndMap();
            writer.WriteEndMap();
        });
        return StatusReference.Read(new CborReader(new ByteSegment(claim, 0, claim.Length)));
    }
}
