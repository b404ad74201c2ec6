using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>An outcome in both versions, or in one, with its place there.</summary>
internal readonly record struct OutcomePair(int? Before, int? After);

/// <summary>
/// Finds which outcome of the earlier version is which of the later one: the same in everything; the same measure but for case,
/// marks and punctuation; the most alike by words. What is left over was dropped or added.
/// </summary>
internal sealed class OutcomePairing
{
    /// <summary>Measures less alike than this are different measures: of two of five words each, three must be shared.</summary>
    public const double LeastLikeness = 0.6;

    private readonly IReadOnlyList<RegistrationOutcome> _before, _after;
    private readonly HashSet<int> _openBefore, _openAfter;
    private readonly List<OutcomePair> _pairs = [];

    private OutcomePairing(Versions versions)
    {
        (_before, _after) = (versions.Before.Outcomes, versions.After.Outcomes);
        (_openBefore, _openAfter) = ([.. Enumerable.Range(0, _before.Count)], [.. Enumerable.Range(0, _after.Count)]);
        Pair((b, a) => b == a);
        var (keysBefore, keysAfter) = (Keys(_before), Keys(_after));
        PairPlaces((b, a) => _before[b].Kind == _after[a].Kind && keysBefore[b] == keysAfter[a]);
        PairPlaces((b, a) => keysBefore[b] == keysAfter[a]);
        PairAlike();
    }

    /// <summary>All outcomes of both versions, each once.</summary>
    public static IReadOnlyList<OutcomePair> Of(Versions versions)
    {
        var pairing = new OutcomePairing(versions);
        return
        [
            .. pairing._pairs.OrderBy(p => p.After),
            .. pairing._openBefore.Order().Select(b => new OutcomePair(b, null)),
            .. pairing._openAfter.Order().Select(a => new OutcomePair(null, a)),
        ];
    }

    private static List<string> Keys(IReadOnlyList<RegistrationOutcome> outcomes) => [.. outcomes.Select(o => Folding.Fold(o.Measure))];

    private void Pair(Func<RegistrationOutcome, RegistrationOutcome, bool> same) => PairPlaces((b, a) => same(_before[b], _after[a]));

    private void PairPlaces(Func<int, int, bool> same)
    {
        foreach (var b in _openBefore.Order().ToList())
        {
            foreach (var a in _openAfter.Order().Where(a => same(b, a)).Take(1).ToList())
            {
                Join(b, a);
            }
        }
    }

    // The most alike first; among equals those of the same place, then those that stand first.
    private void PairAlike()
    {
        var before = _openBefore.ToDictionary(b => b, b => WordLikeness.WordsOf(_before[b].Measure));
        var after = _openAfter.ToDictionary(a => a, a => WordLikeness.WordsOf(_after[a].Measure));
        var alike = from b in before
                    from a in after
                    let likeness = WordLikeness.Between(b.Value, a.Value)
                    where likeness >= LeastLikeness
                    orderby likeness descending, _before[b.Key].Kind != _after[a.Key].Kind, b.Key, a.Key
                    select (Before: b.Key, After: a.Key);
        foreach (var (b, a) in alike.ToList())
        {
            if (_openBefore.Contains(b) && _openAfter.Contains(a))
            {
                Join(b, a);
            }
        }
    }

    private void Join(int before, int after)
    {
        _openBefore.Remove(before);
        _openAfter.Remove(after);
        _pairs.Add(new OutcomePair(before, after));
    }
}
