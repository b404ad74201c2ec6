using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Linking;

/// <summary>Every number of a set of records, each once, and which of them are one number under an old and a new form.</summary>
internal sealed class NumberTable
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<RegistryNumber> _numbers = [];
    private DisjointSets _same = new(0);

    /// <summary>How many numbers there are.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number at a place.</summary>
    public RegistryNumber this[int place] => _numbers[place];

    /// <summary>The place of a number, which is added when it is new.</summary>
    public int Add(RegistryNumber number)
    {
        var trial = number.Trial;
        if (!_places.TryGetValue(trial, out var place))
        {
            _places.Add(trial, place = _numbers.Count);
            _numbers.Add(new RegistryNumber(number.Registry, trial));
        }

        return place;
    }

    /// <summary>The place that stands for a number and those it replaced.</summary>
    public int Current(int place) => _same.Of(place);

    /// <summary>
    /// Makes one of each former number and the number that replaced it. A former number that several claim leads to none of
    /// them, unless one of these replaced the others; gives the claims that led nowhere.
    /// </summary>
    public IReadOnlyList<Mention> Replace(IReadOnlyList<Mention> former, IReadOnlyList<int> own)
    {
        _same = new DisjointSets(Count);
        var byFormer = former.Where(f => own[f.Record] != f.Number).GroupBy(f => f.Number).ToList();
        foreach (var claims in byFormer.Where(g => g.DistinctBy(f => own[f.Record]).Count() == 1))
        {
            _same.Join(claims.Key, own[claims.First().Record]);
        }

        var agreed = byFormer.ToLookup(g => g.DistinctBy(f => Current(own[f.Record])).Count() == 1);
        var joined = agreed[true].Select(g => (Old: g.Key, New: own[g.First().Record])).ToList();
        joined.ForEach(j => _same.Join(j.Old, j.New));
        return [.. agreed[false].SelectMany(g => g).Where(f => Current(own[f.Record]) != Current(f.Number))];
    }
}

/// <summary>A record names a number.</summary>
/// <param name="Record">Place of the record.</param>
/// <param name="Number">Place of the number.</param>
/// <param name="OfAnother">Words beside it say that it is another trial's.</param>
internal readonly record struct Mention(int Record, int Number, bool OfAnother = false);
