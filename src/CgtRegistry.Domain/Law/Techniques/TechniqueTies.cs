namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>Which lines of Appendix 1 are tied to which of Appendix 2, found step by step from the surest to the weakest sign.</summary>
internal sealed class TechniqueTies(IReadOnlyList<TechniqueWordBag> second)
{
    private readonly Dictionary<TechniqueWordBag, List<(TechniqueWordBag Before, TechniqueTie Tie)>> _ties = [];
    private readonly Dictionary<TechniqueWordBag, List<TechniqueWordBag>> _followers = [];

    /// <summary>The lines of Appendix 1 tied to one of Appendix 2.</summary>
    public IReadOnlyList<(TechniqueWordBag Name, TechniqueTie Tie)> Of(TechniqueWordBag now) => _ties.GetValueOrDefault(now) ?? [];

    /// <summary>Whether a line of Appendix 1 is tied to any.</summary>
    public bool Holds(TechniqueWordBag before) => _followers.ContainsKey(before);

    /// <summary>By the codes that Appendix 2 prints.</summary>
    public void ByCode(IReadOnlyList<TechniqueWordBag> first)
    {
        var coded = first.Where(b => b.Technique.Line.Code is not null).ToLookup(b => b.Technique.Line.Code!, StringComparer.OrdinalIgnoreCase);
        foreach (var now in second)
        {
            foreach (var code in TechniqueCodes.Read(now.Technique.Line.LinkedCode))
            {
                foreach (var (before, tie) in WithLostZero(now, [.. coded[code]], [.. coded[code + "0"]]))
                {
                    Add(before, now, tie);
                }
            }
        }
    }

    /// <summary>By the same name, where no code says it.</summary>
    public void BySameName(IReadOnlyList<TechniqueWordBag> first)
    {
        var names = TechniqueNames.ByName(second);
        var free = second.Where(s => !_ties.ContainsKey(s)).ToHashSet();
        foreach (var before in first)
        {
            var held = Holds(before);
            foreach (var now in names[before.Folded].Where(n => !held || free.Contains(n)))
            {
                Add(before, now, TechniqueTie.SameName);
            }
        }
    }

    /// <summary>By the nearest of the names that only gained or lost words, for lines that still stand alone on one side.</summary>
    public void ByNearName(IReadOnlyList<TechniqueWordBag> first)
    {
        var (tied, alone) = (first.Where(Holds).ToList(), first.Where(b => !Holds(b)).ToList());
        var (answered, open) = (second.Where(_ties.ContainsKey).ToList(), second.Where(n => !_ties.ContainsKey(n)).ToList());
        var near = TechniqueNames.Near(alone, second).Concat(TechniqueNames.Near(tied, open))
            .Concat(TechniqueNames.Near(open, first).Concat(TechniqueNames.Near(answered, alone)).Select(n => n with { Shorter = n.Longer, Longer = n.Shorter }))
            .Select(n => (Before: n.Shorter, Now: n.Longer, n.Share))
            .OrderByDescending(pair => pair.Share)
            .ToList();
        var best = near.DistinctBy(p => p.Now).Where(p => !_ties.ContainsKey(p.Now)).Concat(near.DistinctBy(p => p.Before).Where(p => !Holds(p.Before)));
        foreach (var (before, now, _) in best.Distinct().ToList())
        {
            Add(before, now, TechniqueTie.NearName);
        }
    }

    /// <summary>Appendix 1 prints many techniques once more in another chapter; the twin goes where the tied one goes.</summary>
    public void ByTwin(IReadOnlyList<TechniqueWordBag> first)
    {
        var names = TechniqueNames.ByName(first.Where(Holds));
        foreach (var alone in first.Where(b => !Holds(b)).ToList())
        {
            foreach (var now in names[alone.Folded].SelectMany(twin => _followers[twin]).Distinct().ToList())
            {
                Add(alone, now, TechniqueTie.SameName);
            }
        }
    }

    // A code such as 11.17 can have been 11.170; then the name of 11.170 is the nearer one by far.
    private static IEnumerable<(TechniqueWordBag, TechniqueTie)> WithLostZero(TechniqueWordBag now, IReadOnlyList<TechniqueWordBag> printed, IReadOnlyList<TechniqueWordBag> longer)
    {
        const double Clearly = 0.3;
        var lost = longer.Count > 0 && longer.Max(now.Likeness) > printed.Select(now.Likeness).DefaultIfEmpty(0).Max() + Clearly;
        return lost ? longer.Select(b => (b, TechniqueTie.CodeWithLostZero)) : printed.Select(b => (b, TechniqueTie.Code));
    }

    private void Add(TechniqueWordBag before, TechniqueWordBag now, TechniqueTie tie)
    {
        var ties = _ties.TryGetValue(now, out var held) ? held : _ties[now] = [];
        if (ties.All(t => t.Before != before))
        {
            ties.Add((before, tie));
            (_followers.TryGetValue(before, out var followers) ? followers : _followers[before] = []).Add(now);
        }
    }
}
