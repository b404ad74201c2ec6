using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>
/// The conduct of the trials of a segment on any day. Their courses are kept; the column of a day is worked out when the day is
/// first asked for, so that nothing has to be built anew at midnight.
/// </summary>
internal sealed class ConductColumns
{
    // Today, yesterday where the sun is still to rise, and a few days somebody compares.
    private const int DaysKept = 4;

    private static readonly string[][] Codes = [.. Enum.GetValues<ConductState>().Order().Select(s => new[] { AskedFor.Code(s) })];

    private readonly int[] _starts;
    private readonly int[] _days;
    private readonly byte[] _states;
    private (DateOnly Day, FacetColumn Column)[] _kept = [];

    private ConductColumns(int[] starts, int[] days, byte[] states) => (_starts, _days, _states) = (starts, days, states);

    /// <summary>The column of a day. Two who ask for a new day at once may both work it out.</summary>
    public FacetColumn On(DateOnly day)
    {
        var kept = _kept;
        if (Array.Find(kept, k => k.Day == day).Column is { } known)
        {
            return known;
        }

        var column = Column(day.DayNumber);
        _kept = [(day, column), .. kept.Take(DaysKept - 1)];
        return column;
    }

    private FacetColumn Column(int day)
    {
        var builder = new FacetColumn.Builder();
        for (var document = 0; document + 1 < _starts.Length; document++)
        {
            var state = ConductState.Unknown;
            for (var at = _starts[document]; at < _starts[document + 1] && _days[at] <= day; at++)
            {
                state = (ConductState)_states[at];
            }

            builder.Add(Codes[(int)state]);
        }

        return builder.Build([.. Enumerable.Range(0, _starts.Length - 1)]);
    }

    /// <summary>Collects the courses of documents.</summary>
    internal sealed class Builder
    {
        private readonly List<int> _starts = [0];
        private readonly List<int> _days = [];
        private readonly List<byte> _states = [];

        public void Add(IReadOnlyList<ConductFrom> course)
        {
            foreach (var (day, state) in course)
            {
                _days.Add(day.DayNumber);
                _states.Add((byte)state);
            }

            _starts.Add(_days.Count);
        }

        public ConductColumns Build(int[] order)
        {
            var (starts, days, states) = (new int[order.Length + 1], new int[_days.Count], new byte[_days.Count]);
            for (var document = 0; document < order.Length; document++)
            {
                var (from, length) = (_starts[order[document]], _starts[order[document] + 1] - _starts[order[document]]);
                _days.CopyTo(from, days, starts[document], length);
                _states.CopyTo(from, states, starts[document], length);
                starts[document + 1] = starts[document] + length;
            }

            return new ConductColumns(starts, days, states);
        }
    }
}
