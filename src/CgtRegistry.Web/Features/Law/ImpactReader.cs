using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Law;

/// <summary>Something that rests on what an effect changes.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its slug.</param>
/// <param name="Title">What people call it.</param>
/// <param name="RestsOn">The provision or instrument it rests on.</param>
/// <param name="Certainty">How surely the effect changes that.</param>
/// <param name="NeedsReview">Whether the effect has begun on the day, as far as is known.</param>
public sealed record ImpactedRecord(RelianceKind Kind, string Id, LocalText Title, EffectEnd RestsOn, Certainty Certainty, bool NeedsReview);

/// <summary>An effect that changes the law, with what rests on what it changes.</summary>
public sealed record EffectImpact(EffectId Effect, EffectKind Kind, EffectEnd Affecting, EffectEnd Affected, DateOnly? From, bool Whole, IReadOnlyList<ImpactedRecord> Rests)
{
    /// <summary>Puts effects in order: by first day, unknown days last.</summary>
    public string Key() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{From ?? DateOnly.MaxValue:yyyy-MM-dd}/{Effect}");
}

/// <summary>What changes of the law mean for what rests on it.</summary>
public sealed class ImpactReader(LiveRegister live, RuleBook rules)
{
    /// <summary>The effects that change an instrument, or by which it changes others, the earliest first; none when there is no such instrument.</summary>
    public IReadOnlyList<EffectImpact>? Of(string slug, DateOnly on)
    {
        var (register, id) = (live.Current, new InstrumentId(slug));
        return !register.Instruments.ContainsKey(id) ? null : Of(register.Effects.Values.Where(e => e.Affecting.Instrument == id || e.Affected.Instrument == id), on, register);
    }

    /// <summary>The effects that were not, or not so, in an earlier picture of the register, as far as something rests on what they change and needs a review by now.</summary>
    public IReadOnlyList<EffectImpact> NewSince(Register before, DateOnly on) =>
    [
        .. Of(live.Current.Effects.Values.Where(e => before.Effects.GetValueOrDefault(e.Id) is not { } held || RecordJson.Write(held) != RecordJson.Write(e)), on, live.Current)
            .Select(i => i with { Rests = [.. i.Rests.Where(r => r.NeedsReview)] })
            .Where(i => i.Rests.Count > 0),
    ];

    /// <summary>
    /// What records would mean for what rests on the law, by the picture there would be with them: effects, new wordings of
    /// provisions, and corrections of what the register holds.
    /// </summary>
    public IReadOnlyList<EffectImpact> OfRecords(IEnumerable<IPublicRecord> records, DateOnly on, (Register Before, Register After) pictures) =>
        Of(records.SelectMany(r => LawChanges.Of(r, pictures.Before)), on, pictures.After);

    private List<EffectImpact> Of(IEnumerable<Effect> effects, DateOnly on, Register register)
    {
        IReadOnlyList<Reliance> reliances = [.. Reliances.On(on, register), .. rules.On(on).SelectMany(r => r.Reliances())];
        return [.. effects.Where(e => e.ChangesTheLaw()).Select(e => Of(e, reliances, on, register)).OrderBy(i => i.Key(), StringComparer.Ordinal)];
    }

    private static EffectImpact Of(Effect effect, IReadOnlyList<Reliance> reliances, DateOnly on, Register register) => new(
        effect.Id,
        effect.Kind,
        effect.Affecting,
        effect.Affected,
        effect.From,
        effect.Whole,
        [
            .. Impact.Of(effect, reliances, register)
                .Select(i => new ImpactedRecord(i.Reliance.Kind, i.Reliance.Id, i.Reliance.Title, i.Reliance.On, i.Certainty, !(effect.From > on))),
        ]);
}
