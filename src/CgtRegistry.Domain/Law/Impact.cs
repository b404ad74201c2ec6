namespace CgtRegistry.Domain.Law;

/// <summary>How surely a change of the law reaches a place.</summary>
public enum Certainty
{
    /// <summary>The change names the place, something in it, or all that holds it.</summary>
    Certain,

    /// <summary>The change may leave the place as it was: its source names no part, or only something larger, or no day.</summary>
    Possible,
}

/// <summary>Something that rests on what an effect changes.</summary>
/// <param name="Reliance">What rests on it, and on which place.</param>
/// <param name="Certainty">How surely the effect changes that place.</param>
public sealed record Impacted(Reliance Reliance, Certainty Certainty);

/// <summary>What an effect means for those who rest on what it changes (tác động của thay đổi).</summary>
public static class Impact
{
    /// <summary>Whether the effect leaves the law another than it was; guiding, detailing and consolidating do not.</summary>
    public static bool ChangesTheLaw(this Effect effect) => effect.Kind.ChangesWords() || effect.Kind is EffectKind.Suspends;

    /// <summary>The things that rest on what an effect changes, the sure ones first; none for effects that change nothing.</summary>
    public static IEnumerable<Impacted> Of(Effect effect, IEnumerable<Reliance> reliances, Register register) =>
        from reliance in reliances
        where !(effect.From <= reliance.Since)
        let certainty = On(effect, reliance.On, register)
        where certainty is not null
        orderby certainty, reliance.Kind, reliance.Id
        select new Impacted(reliance, certainty.Value);

    /// <summary>How surely an effect changes a place; nothing when it does not reach it.</summary>
    public static Certainty? On(Effect effect, EffectEnd place, Register register)
    {
        if (!effect.ChangesTheLaw() || effect.Affected.Instrument != place.Instrument)
        {
            return null;
        }

        var certainty = effect switch
        {
            { Whole: true } => Certainty.Certain,
            { Affected.Path: null } => register.EffectsOn(place.Instrument) is var all && effect.IsDetailedBy(all) ? null : Certainty.Possible,
            _ => OnPart(effect, place.Path, register.Provisions.GetValueOrDefault(new($"{place.Instrument}/{place.Path}"))?.Within ?? []),
        };
        return certainty is Certainty.Certain && effect.From is null ? Certainty.Possible : certainty;
    }

    private static Certainty? OnPart(Effect effect, string? path, IReadOnlyList<Division> within) =>
        path is null ? Certainty.Possible
        : effect.Affected.Path == path || effect.IsInside(path) ? Certainty.Certain
        : !effect.Covers(path, within) ? null
        : effect is { InPart: false, Kind: EffectKind.Repeals or EffectKind.Replaces or EffectKind.Suspends } ? Certainty.Certain
        : Certainty.Possible;
}
