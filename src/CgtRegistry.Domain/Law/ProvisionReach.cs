namespace CgtRegistry.Domain.Law;

/// <summary>Which provisions an effect reaches.</summary>
public static class ProvisionReach
{
    /// <summary>Whether the effect names the place, or something larger that holds it.</summary>
    public static bool Covers(this Effect effect, string path, IReadOnlyList<Division> within) =>
        effect.Affected.Path is { } affected && (HoldsOrIs(affected, path) || DivisionPaths(within).Contains(affected));

    /// <summary>
    /// The paths under which the parts, chapters and sections around a provision can be named: each with what holds it. A
    /// chapter needs no part before it, because chapters are counted through; a section needs its chapter.
    /// </summary>
    public static IEnumerable<string> DivisionPaths(IReadOnlyList<Division> within) =>
        from start in Enumerable.Range(0, within.Count)
        where start == 0 || within[start].Path.StartsWith("chuong-", StringComparison.Ordinal)
        from end in Enumerable.Range(start + 1, within.Count - start)
        select string.Join('/', within.Take(end).Skip(start).Select(d => d.Path));

    /// <summary>Whether the effect names something inside the place.</summary>
    public static bool IsInside(this Effect effect, string path) =>
        effect.Affected.Path is { } affected && affected.StartsWith(path + "/", StringComparison.Ordinal);

    /// <summary>Whether an effect changes words: after it the text is another one.</summary>
    public static bool ChangesWords(this EffectKind kind) =>
        kind is EffectKind.Amends or EffectKind.Supplements or EffectKind.Replaces or EffectKind.Repeals or EffectKind.Corrects;

    /// <summary>
    /// Changes of a provision that are on record for a day but whose new words the register does not hold: what it shows
    /// is then an older text.
    /// </summary>
    /// <param name="day">The day of the question.</param>
    /// <param name="provision">The provision.</param>
    /// <param name="effects">The effects that reach its instrument.</param>
    public static IEnumerable<Effect> Unapplied(DateOnly day, Provision provision, IReadOnlyList<Effect> effects) => effects
        .Where(e => e.Affected.Instrument == provision.Instrument && e.Kind.ChangesWords() && e is { Whole: false } && (e.From is not { } from || from <= day))
        .Where(e => e.Covers(provision.Path, provision.Within) || e.IsInside(provision.Path) || (e.Affected.Path is null && !e.IsDetailedBy(effects)))
        .Where(e => e is not { Kind: EffectKind.Repeals, InPart: false } || !e.Covers(provision.Path, provision.Within))
        .Where(e => e.From is not { } from || !provision.Versions.Any(v => v.Wording is not null && v.From >= from && v.From <= day));

    /// <summary>Whether the same act is also on record with the articles it changes: those say then what it reaches.</summary>
    internal static bool IsDetailedBy(this Effect general, IReadOnlyList<Effect> effects) =>
        effects.Any(e => e.Affected.Path is not null && e.Affecting.Instrument == general.Affecting.Instrument && e.From == general.From);

    private static bool HoldsOrIs(string larger, string path) => path == larger || path.StartsWith(larger + "/", StringComparison.Ordinal);
}
