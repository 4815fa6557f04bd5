using ELicense.Formats.Documents;
using ListId = ELicense.Simulator.Authority.Messages.ListId;

namespace ELicense.Simulator.Authority.Simulation;

/// <summary>
/// A province over many days: its register changes and is published daily, terminals of three habits synchronise with the
/// firmware's own code, and what they then answer is compared with the database as it was when they did.
/// </summary>
internal sealed class DaysOfChange(string folder)
{
    /// <summary>Shards of licences that were given out; 16 are a mean province.</summary>
    internal int Shards { get; init; } = 16;

    internal int Days { get; init; } = 40;

    /// <summary>A mean province has 1.76 % of the country's licences of both kinds: of 100,000 changes a day, 1,763.</summary>
    internal int ChangesPerDay { get; init; } = 1763;

    internal int RebasePeriod { get; init; } = 32;

    /// <summary>Over all days and habits.</summary>
    internal int Lookups { get; init; } = 2_000_000;

    /// <summary>Is told the day that is over.</summary>
    internal Action<int> DayIsOver { get; init; } = _ => { };

    internal IReadOnlyList<HabitReport> Run()
    {
        using ChangingProvince province = new(folder, Shards, RebasePeriod);
        Client[] clients = [.. Habit.All.Select((habit, i) => new Client(habit, province, new ModelRandom(i)))];
        for (int day = 0; day < Days; day++)
        {
            if (day > 0)
            {
                province.NextDay(ChangesPerDay);
            }

            Dictionary<int, int> states = province.States();
            foreach (Client client in clients)
            {
                client.Live(day, states);
                client.LookUp(Lookups / Days / clients.Length, Shards);
            }

            DayIsOver(day);
        }

        return [.. clients.Select(client => client.Report())];
    }

    private sealed class Client
    {
        private readonly Habit _habit;
        private readonly ChangingProvince _province;
        private readonly ModelRandom _random;
        private readonly PublishedFolder _source;
        private readonly SimulatedTerminal _terminal;
        private readonly HabitReport _report;
        private Dictionary<int, int> _expected = [];
        private int[] _listed = [];
        private int _nextDay;

        internal Client(Habit habit, ChangingProvince province, ModelRandom random)
        {
            _habit = habit;
            _province = province;
            _random = random;
            _source = new PublishedFolder(province.Published);
            var memory = new TerminalMemory(province.RootKeys);
            _terminal = new SimulatedTerminal(memory, _source, province.Now, ChangingProvince.Region);
            _report = new HabitReport { Habit = habit.Name };
        }

        internal void Live(int day, Dictionary<int, int> states)
        {
            _terminal.UnixTime = _province.Now;
            if (day < _nextDay)
            {
                return;
            }

            _nextDay = day + _habit.Shortest + _random.Next(_habit.Longest - _habit.Shortest + 1);
            _expected = states;
            _listed = [.. states.Keys, .. _listed.Take(states.Count / 10)];
            _report.Synchronisations++;
            _report.Wrong += _terminal.Synchronise() ? 0 : 1;
            _report.MostOverlays = Math.Max(_report.MostOverlays, _terminal.Overlays(ChangingProvince.Kind));
        }

        // Half of them are listed, or were.
        internal void LookUp(int count, int shards)
        {
            for (int i = 0; i < count; i++)
            {
                int x = i % 2 == 0 ? _listed[_random.Next(_listed.Length)] : _random.Next(shards * ListId.IndicesPerShard);
                var list = new ListId((DocumentKind)ChangingProvince.Kind, ChangingProvince.Region, x / ListId.IndicesPerShard);
                int state = _terminal.StateOf(list, x % ListId.IndicesPerShard);
                _report.Wrong += state == _expected.GetValueOrDefault(x) ? 0 : 1;
            }

            _report.Lookups += count;
        }

        internal HabitReport Report()
        {
            _report.Requests = _source.ListRequests;
            _report.Bytes = _source.ListBytes;
            return _report;
        }
    }
}
