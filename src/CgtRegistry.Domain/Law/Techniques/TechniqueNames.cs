namespace CgtRegistry.Domain.Law.Techniques;

/// <summary>Two names of which the longer has all words of the shorter, with the share of words they have in common.</summary>
internal sealed record NearNames(TechniqueWordBag Shorter, TechniqueWordBag Longer, double Share);

/// <summary>Finds names again by their words.</summary>
internal static class TechniqueNames
{
    /// <summary>Some lines by their names without marks; those whose names could not be read are left out.</summary>
    public static ILookup<string, TechniqueWordBag> ByName(IEnumerable<TechniqueWordBag> names) => names.Where(n => n.Length > 0).ToLookup(n => n.Folded, StringComparer.Ordinal);

    /// <summary>For each of some names the longer ones that have all its words and few more.</summary>
    public static IEnumerable<NearNames> Near(IEnumerable<TechniqueWordBag> shorter, IEnumerable<TechniqueWordBag> longer)
    {
        var holding = longer.SelectMany(n => n.Counts.Keys.Select(w => (Word: w, Name: n))).ToLookup(p => p.Word, p => p.Name, StringComparer.Ordinal);
        return from name in shorter
               where name.Length > 0
               from other in name.Counts.Keys.Select(w => holding[w]).MinBy(names => names.Count())!
               let share = other.Contains(name)
               where share > 0
               select new NearNames(name, other, share);
    }
}
