using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Law;

/// <summary>Tình trạng hiệu lực: the six statuses of the national legal database, and what we do not know.</summary>
public enum EffectStatus
{
    Unknown,
    NotYetInForce,
    InForce,
    PartlyExpired,
    FullyExpired,
    Suspended,
    NoLongerSuitable,
}

/// <summary>The effect status of an instrument on a day, and why.</summary>
/// <param name="Status">Derived from dates and effects, never typed in.</param>
/// <param name="Since">The day from which it holds, when known.</param>
/// <param name="By">The effect that brought it about.</param>
/// <param name="Doubt">Why the register cannot say more.</param>
/// <param name="Unchecked">Its first day is known, but nobody has looked whether a later act ended it: silence is no proof that it still holds.</param>
public sealed record EffectStanding(EffectStatus Status, DateOnly? Since = null, Effect? By = null, LocalText? Doubt = null, bool Unchecked = false);

/// <summary>Derives effect status from dates and effects.</summary>
public static class EffectStatusRules
{
    /// <summary>The status of an instrument on a day, given the effects that reach it.</summary>
    public static EffectStanding On(DateOnly day, Instrument instrument, IEnumerable<Effect> effects)
    {
        var begun = effects
            .Where(e => e.Affected.Instrument == instrument.Id && e.From is { } from && from <= day)
            .OrderBy(e => e.From)
            .ToList();

        // An act that has ended an instrument ended it, whatever else is doubtful about it.
        if (begun.FirstOrDefault(e => e is { Whole: true, Kind: EffectKind.Repeals or EffectKind.Replaces }) is { } end)
        {
            return new(EffectStatus.FullyExpired, end.From, end);
        }
        if (instrument.EffectiveUntil is { } until && day >= until)
        {
            return new(EffectStatus.FullyExpired, until);
        }
        if (instrument.Kind is InstrumentKind.Draft || instrument.EffectiveFrom is null)
        {
            return new(EffectStatus.Unknown);
        }
        if (day < instrument.EffectiveFrom)
        {
            return new(EffectStatus.NotYetInForce);
        }
        // Acts taken in from lists and codifications have a first day, but their ends were not gathered; only a source that
        // speaks of them as in force says more.
        if (instrument.Group is InstrumentGroup.Health or InstrumentGroup.Cited && !instrument.ConfirmedInForce.Any(c => day <= c.On))
        {
            return new(EffectStatus.Unknown, instrument.EffectiveFrom, Unchecked: true);
        }
        if (begun.LastOrDefault(e => e is { Whole: true, Kind: EffectKind.Suspends }) is { } suspension)
        {
            return new(EffectStatus.Suspended, suspension.From, suspension);
        }
        if (instrument.Doubts.Where(d => d.From <= day).MaxBy(d => d.From) is { } doubt)
        {
            return new(EffectStatus.Unknown, doubt.From, Doubt: doubt.Reason);
        }
        if (begun.FirstOrDefault(e => e is { Whole: false, Kind: EffectKind.Repeals or EffectKind.Replaces }) is { } part)
        {
            return new(EffectStatus.PartlyExpired, part.From, part);
        }

        return new(EffectStatus.InForce, instrument.EffectiveFrom);
    }

    /// <summary>
    /// The status of a provision on a day: that of its instrument, unless it begins later, ends earlier or is stopped by
    /// itself – articles and annexes of one act take effect on different days.
    /// </summary>
    /// <param name="day">The day of the question.</param>
    /// <param name="provision">The provision.</param>
    /// <param name="instrument">Its instrument.</param>
    /// <param name="effects">The effects that reach the instrument.</param>
    public static EffectStanding On(DateOnly day, Provision provision, Instrument instrument, IReadOnlyList<Effect> effects)
    {
        var whole = On(day, instrument, effects);
        if (whole.Status is EffectStatus.FullyExpired)
        {
            return whole;
        }

        var begun = effects.Where(e => e.Affected.Instrument == instrument.Id && e.From is { } from && from <= day).OrderBy(e => e.From).ToList();
        if (provision.InForceOn(day) is null && provision.Versions.Count > 0)
        {
            return provision.Versions.Min(v => v.From) > day
                ? new(EffectStatus.NotYetInForce)
                : new(EffectStatus.FullyExpired, provision.Versions.Where(v => v.Until <= day).Max(v => v.Until), begun.LastOrDefault(e => e.Kind.ChangesWords() && Names(e)));
        }
        if (begun.FirstOrDefault(e => e is { Kind: EffectKind.Repeals, InPart: false } && Names(e) && !Anew(e)) is { } repeal)
        {
            return new(EffectStatus.FullyExpired, repeal.From, repeal);
        }
        if (whole.Status is not (EffectStatus.InForce or EffectStatus.PartlyExpired))
        {
            return whole;
        }
        if (begun.LastOrDefault(e => e is { Kind: EffectKind.Suspends } && Names(e)) is { } suspension)
        {
            return new(EffectStatus.Suspended, suspension.From, suspension);
        }
        if (begun.FirstOrDefault(e => e is { Kind: EffectKind.Repeals } && ((e.InPart && Names(e)) || e.IsInside(provision.Path))) is { } part)
        {
            return new(EffectStatus.PartlyExpired, part.From, part);
        }

        return new(EffectStatus.InForce, provision.Versions.Count > 0 ? provision.Versions[0].From : whole.Since);

        bool Names(Effect e) => e.Covers(provision.Path, provision.Within);

        bool Anew(Effect e) => provision.Versions.Any(v => v.From >= e.From && v.From <= day);
    }
}
