namespace CgtRegistry.Web.Layout.Ui;

/// <summary>One value a list can be filtered by, with how many records have it.</summary>
public sealed record FacetValue(string Value, string Label, int Count, bool Chosen);

/// <summary>One thing a list can be filtered by.</summary>
/// <param name="Name">The parameter in the address.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Values">Its values, most frequent first; a chosen one is always among them.</param>
public sealed record Facet(string Name, string Title, IReadOnlyList<FacetValue> Values)
{
    /// <summary>Counts the values of a facet over records that pass all other filters.</summary>
    public static Facet Of<T>(string name, string title, IEnumerable<T> items, Func<T, IEnumerable<string>> valuesOf, Func<string, string> label, string? chosen) => new(
        name,
        title,
        [
            .. items.SelectMany(i => valuesOf(i).Distinct())
                .CountBy(v => v)
                .Select(p => new FacetValue(p.Key, label(p.Key), p.Value, p.Key == chosen))
                .OrderByDescending(v => v.Chosen)
                .ThenByDescending(v => v.Count)
                .ThenBy(v => v.Label, StringComparer.Ordinal),
        ]);
}
