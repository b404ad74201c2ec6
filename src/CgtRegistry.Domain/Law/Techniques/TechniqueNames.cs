namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>The names of one appendix, found again by their words.</summary>
internal sealed class TechniqueNames
{
    private readonly ILookup<string, TechniqueWordBag> _same;
    private readonly ILookup<string, TechniqueWordBag> _holding;

    public TechniqueNames(IReadOnlyList<TechniqueWordBag> names)
    {
        _same = names.Where(n => n.Length > 0).ToLookup(n => n.Folded, StringComparer.Ordinal);
        _holding = names.SelectMany(n => n.Counts.Keys.Select(w => (Word: w, Name: n))).ToLookup(p => p.Word, p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>The lines with the same name, marks apart.</summary>
    public IEnumerable<TechniqueWordBag> Same(TechniqueWordBag name) => name.Length == 0 ? [] : _same[name.Folded];

    /// <summary>The lines whose names hold all words of a shorter one and few more, with how near they are.</summary>
    public IEnumerable<(TechniqueWordBag Longer, double Near)> Around(TechniqueWordBag shorter) => shorter.Length == 0
        ? []
        : shorter.Counts.Keys.Select(w => _holding[w]).MinBy(names => names.Count())!.Select(longer => (longer, longer.Contains(shorter))).Where(found => found.Item2 > 0);
}
