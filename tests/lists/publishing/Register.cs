using ELicense.Simulator.Authority.Rules;
using ELicense.Simulator.Authority.Store;
using ELicense.Tests.Authority;

namespace ELicense.Tests.Lists.Publishing;

/// <summary>The database of a test's authority, with what it should say beside it.</summary>
internal sealed class Register : IDisposable
{
    private readonly AuthorityStore _store;
    private readonly Dictionary<int, SortedDictionary<int, int>> _listed = [];

    internal Register(TestAuthority authority) => _store = AuthorityStore.Open(authority.File).Value!;

    /// <summary>What is listed of a kind: indices counted from shard 0.</summary>
    internal SortedDictionary<int, int> Of(int kind) => _listed.TryGetValue(kind, out var listed) ? listed : _listed[kind] = [];

    /// <summary>Gives each index a state; 0 takes it back.</summary>
    internal void Set(int kind, IEnumerable<(int X, int State)> changes, int region = TestAuthority.Region)
    {
        Assert.True(_store.InTransaction<object>(() =>
        {
            using StatusWriter writer = _store.Statuses.Import();
            foreach ((int x, int state) in changes)
            {
                writer.Put(kind << 28 | region << 8 | x >> 20, x & 0xFFFFF, StateSet.Of(state), false);
                Remember(Of(kind), x, state);
            }

            return _store;
        }).IsGranted);
    }

    public void Dispose() => _store.Dispose();

    private static void Remember(SortedDictionary<int, int> listed, int x, int state)
    {
        if (state == 0)
        {
            listed.Remove(x);
        }
        else
        {
            listed[x] = state;
        }
    }
}
