namespace CgtRegistry.Domain.Law.Texts;

/// <summary>A provision that is part of an instrument's text on a day.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Version">Its version of that day; none where the register only knows that there was an older one.</param>
/// <param name="Unapplied">Changes on record whose new words are not held: the words here are then an older text.</param>
public sealed record ArticleOnDay(Provision Provision, ProvisionVersion? Version, IReadOnlyList<Effect> Unapplied)
{
    /// <summary>Its words; none where they are not held.</summary>
    public Wording? Wording => Version?.Wording;
}

/// <summary>The text of an instrument as it is in force on a day, as far as it is held; it says what is missing.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Day">The day.</param>
/// <param name="Standing">The effect status of the whole instrument on that day: words can outlive it on paper.</param>
/// <param name="Articles">Its articles and annexes of that day, in the order of the text.</param>
/// <param name="Effects">What other instruments have done to it up to that day.</param>
public sealed record TextOnDay(Instrument Instrument, DateOnly Day, EffectStanding Standing, IReadOnlyList<ArticleOnDay> Articles, IReadOnlyList<Effect> Effects)
{
    /// <summary>The first day of the text as it reads on the day: that of its latest change.</summary>
    public DateOnly? Since => Articles.Max(a => a.Version?.From) ?? Instrument.EffectiveFrom;

    /// <summary>The text on a day.</summary>
    /// <param name="instrument">The instrument.</param>
    /// <param name="provisions">Its provisions, in the order of the text.</param>
    /// <param name="effects">The effects that reach it.</param>
    /// <param name="day">The day.</param>
    public static TextOnDay Of(Instrument instrument, IEnumerable<Provision> provisions, IEnumerable<Effect> effects, DateOnly day)
    {
        var reaching = effects.Where(e => e.Affected.Instrument == instrument.Id).ToList();
        return new TextOnDay(
            instrument,
            day,
            EffectStatusRules.On(day, instrument, reaching),
            [.. provisions.Where(p => IsPartOn(day, p, reaching)).Select(p => new ArticleOnDay(p, p.InForceOn(day), [.. ProvisionReach.Unapplied(day, p, reaching)]))],
            [.. reaching.Where(e => e.From <= day)]);
    }

    // Before its first known version a provision stood there all the same when that version is not the first, or came
    // by a change of older words; between two versions it is not known. After the last one it has ended.
    private static bool IsPartOn(DateOnly day, Provision provision, List<Effect> effects)
    {
        if (provision.InForceOn(day) is not null)
        {
            return !effects.Exists(e => e.From <= day && Ended(e, day, provision));
        }

        var first = provision.Versions.MinBy(v => v.From);
        return first is not null && (day < first.From
            ? first.Number > 1 || effects.Exists(e => e.From == first.From && HadOlderWords(e, provision))
            : provision.Versions.Any(v => v.From > day));
    }

    private static bool Ended(Effect effect, DateOnly day, Provision provision) =>
        effect is { Kind: EffectKind.Repeals, InPart: false } && effect.Covers(provision.Path, provision.Within) && !provision.Versions.Any(v => v.From >= effect.From && v.From <= day);

    private static bool HadOlderWords(Effect effect, Provision provision) =>
        effect.Kind is EffectKind.Amends or EffectKind.Replaces or EffectKind.Corrects && (effect.Covers(provision.Path, provision.Within) || effect.IsInside(provision.Path));
}
