namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>
/// Compares the two appendices of the national technique list. A line of Appendix 2 is tied to lines of Appendix 1 by the
/// codes it prints, else by the same name, else by a name that only gained or lost words. What stays untied comes in or
/// goes out, as far as this copy of the list shows.
/// </summary>
public static class TechniqueComparison
{
    /// <summary>Every line of Appendix 2 in its order, then every line of Appendix 1 that is found nowhere in it.</summary>
    public static IReadOnlyList<TechniqueChange> Of(IEnumerable<PlacedTechnique> techniques)
    {
        var lines = techniques.Select(t => new TechniqueWordBag(t)).ToLookup(b => b.Technique.Chapter.Appendix == 1);
        var (first, second) = (lines[true].ToList(), lines[false].ToList());
        var ties = new TechniqueTies(second);
        ties.ByCode(first);
        ties.BySameName(first);
        ties.ByNearName(first);
        ties.ByTwin(first);
        return
        [
            .. second.Select(now => Change(now, ties.Of(now))),
            .. first.Where(b => !ties.Holds(b)).Select(b => new TechniqueChange(TechniqueChangeKind.GoesOut, [new TiedTechnique(b.Technique, Tie: null)], Now: null)),
        ];
    }

    private static TechniqueChange Change(TechniqueWordBag now, IReadOnlyList<(TechniqueWordBag Name, TechniqueTie Tie)> before)
    {
        var kind = now.Length == 0 ? TechniqueChangeKind.NameNotHeld
            : before.Count == 0 ? TechniqueChangeKind.ComesIn
            : before.Any(b => b.Name.SaysTheSame(now)) ? TechniqueChangeKind.Same
            : TechniqueChangeKind.Renamed;
        return new TechniqueChange(kind, [.. before.OrderBy(b => b.Name.Technique.Line.Item).Select(b => new TiedTechnique(b.Name.Technique, b.Tie))], now.Technique);
    }
}
