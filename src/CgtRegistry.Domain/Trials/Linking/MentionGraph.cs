namespace CgtRegistry.Domain.Trials.Linking;

/// <summary>
/// Which numbers are tied by mentions, and which of these ties may join two trials. Every step looks at all ties together, so
/// the order of records changes nothing.
/// </summary>
internal sealed class MentionGraph
{
    private readonly NumberTable _numbers;
    private readonly DisjointSets _trials;
    private readonly Dictionary<(int Low, int High), Tie> _ties = [];

    /// <param name="numbers">The numbers.</param>
    /// <param name="mentions">For each mention the number of the record it stands in, and the mention.</param>
    public MentionGraph(NumberTable numbers, IEnumerable<(int From, Mention Mention)> mentions)
    {
        _numbers = numbers;
        foreach (var (from, mention) in mentions)
        {
            var (a, b) = (numbers.Current(from), numbers.Current(mention.Number));
            if (a != b)
            {
                var tie = _ties.GetValueOrDefault(Key(a, b));
                _ties[Key(a, b)] = new Tie(tie.FromLow || a < b, tie.FromHigh || a > b, tie.OfAnother || mention.OfAnother, Reason: null);
            }
        }

        _trials = new DisjointSets(numbers.Count);
        Refuse((_, tie) => tie.OfAnother, RelatedReason.SaidToBeAnother);
        Refuse((key, _) => numbers[key.Low].Registry == numbers[key.High].Registry, RelatedReason.SameRegistry);
        RefuseSeveral();
        JoinAll(t => t.Mutual);
        JoinAll(t => !t.Mutual);
    }

    /// <summary>The number that stands for the trial of another.</summary>
    public int TrialOf(int number) => _trials.Of(_numbers.Current(number));

    /// <summary>Why two numbers stay apart; none when they are of one trial.</summary>
    public RelatedReason? Apart(int from, int mentioned)
    {
        var (a, b) = (_numbers.Current(from), _numbers.Current(mentioned));
        return _trials.Of(a) == _trials.Of(b) ? null : _ties[Key(a, b)].Reason;
    }

    private static (int Low, int High) Key(int a, int b) => a < b ? (a, b) : (b, a);

    // A number tied to several numbers of one registry is an umbrella's, or wrong; only a tie both sides state is trusted then.
    private void RefuseSeveral()
    {
        var several = Open(_ => true)
            .SelectMany(t => new[] { (At: t.Key.Low, To: t.Key.High, t.Tie), (At: t.Key.High, To: t.Key.Low, t.Tie) })
            .GroupBy(t => t.At)
            .Where(at => at.Skip(1).Any())
            .SelectMany(at => at.GroupBy(t => _numbers[t.To].Registry))
            .Where(g => g.Skip(1).Any())
            .SelectMany(g => g.Count(t => t.Tie.Mutual) == 1 ? g.Where(t => !t.Tie.Mutual) : g)
            .Select(t => Key(t.At, t.To))
            .ToHashSet();
        Refuse((key, _) => several.Contains(key), RelatedReason.SeveralOfOneRegistry);
    }

    // Ties that together would bring two numbers of one registry into a trial are all refused: none is better than another.
    private void JoinAll(Func<Tie, bool> which)
    {
        var ties = Open(which).Select(t => t.Key).ToList();
        var tried = new DisjointSets(_numbers.Count);
        ties.ForEach(t => tried.Join(_trials.Of(t.Low), _trials.Of(t.High)));

        var touched = ties.Select(t => tried.Of(_trials.Of(t.Low))).ToHashSet();
        var crowded = Enumerable.Range(0, _numbers.Count)
            .Where(n => _numbers.Current(n) == n)
            .Select(n => (Number: n, Trial: tried.Of(_trials.Of(n))))
            .Where(n => touched.Contains(n.Trial))
            .GroupBy(n => n.Trial, n => _numbers[n.Number].Registry)
            .Where(g => g.Count() > g.Distinct().Count())
            .Select(g => g.Key)
            .ToHashSet();
        Refuse((key, tie) => which(tie) && crowded.Contains(tried.Of(_trials.Of(key.Low))), RelatedReason.WouldJoinTwo);
        Open(which).ForEach(t => _trials.Join(t.Key.Low, t.Key.High));
    }

    private List<((int Low, int High) Key, Tie Tie)> Open(Func<Tie, bool> which) =>
        [.. _ties.Where(t => t.Value.Reason is null && which(t.Value)).Select(t => (t.Key, t.Value))];

    private void Refuse(Func<(int Low, int High), Tie, bool> which, RelatedReason reason)
    {
        foreach (var (key, tie) in _ties)
        {
            if (tie.Reason is null && which(key, tie))
            {
                _ties[key] = tie with { Reason = reason };
            }
        }
    }

    private readonly record struct Tie(bool FromLow, bool FromHigh, bool OfAnother, RelatedReason? Reason)
    {
        public bool Mutual => FromLow && FromHigh;
    }
}
