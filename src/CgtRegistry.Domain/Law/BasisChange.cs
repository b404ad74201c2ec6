using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Law;

/// <summary>What has happened to a provision since the wording that a decision rests on.</summary>
public enum BasisChangeKind
{
    /// <summary>The provision, or its whole instrument, has ended.</summary>
    Ended,

    /// <summary>The provision, or its whole instrument, is suspended.</summary>
    Suspended,

    /// <summary>Another wording is in force.</summary>
    NewWording,

    /// <summary>A change is on record whose words the register does not hold.</summary>
    WordingNotHeld,

    /// <summary>Whether the instrument still applies is not known.</summary>
    StatusUnknown,
}

/// <summary>One reason to look at a decision again: the law it rests on is no longer, or may no longer be, what it was.</summary>
/// <param name="Pinned">The wording the decision rests on.</param>
/// <param name="Kind">What has happened to it.</param>
/// <param name="Certainty">Whether it surely has.</param>
/// <param name="From">First day of the change, when known.</param>
/// <param name="By">The effect that brought it about, when on record.</param>
/// <param name="Doubt">Why the register cannot say more.</param>
public sealed record BasisChange(PinnedProvision Pinned, BasisChangeKind Kind, Certainty Certainty, DateOnly? From, Effect? By = null, LocalText? Doubt = null);

/// <summary>Finds what has happened to a provision since the wording a decision rests on.</summary>
public static class BasisChanges
{
    /// <summary>The changes that have begun by a day, the sure ones first, then by day.</summary>
    public static IReadOnlyList<BasisChange> Since(PinnedProvision pinned, DateOnly day, Register register)
    {
        if (!register.Provisions.TryGetValue(pinned.Provision, out var provision) || !register.Instruments.TryGetValue(provision.Instrument, out var instrument))
        {
            return [];
        }

        var rested = provision.Versions.FirstOrDefault(v => v.Number == pinned.Version);
        var effects = register.EffectsOn(instrument.Id);
        var changes = effects.Where(e => e.From is not { } from || (from <= day && !(from <= rested?.From))).Select(ByEffect).OfType<BasisChange>().ToList();
        if (NextWording() is { } next && changes.All(c => c.From != next.From))
        {
            changes.Add(new(pinned, BasisChangeKind.NewWording, Certainty.Certain, next.From));
        }

        if (ByStatus(EffectStatusRules.On(day, provision, instrument, effects)) is { } lapse && changes.All(c => c.Kind != lapse.Kind || c.Certainty is Certainty.Possible))
        {
            changes.Add(lapse);
        }

        return [.. changes.OrderBy(c => c.Certainty).ThenBy(c => c.From ?? DateOnly.MaxValue).ThenBy(c => c.Kind).ThenBy(c => c.By?.Id.Value, StringComparer.Ordinal)];

        ProvisionVersion? NextWording() => provision.Versions.Where(v => v.From > rested?.From && v.From <= day).MinBy(v => v.From);

        BasisChange? ByEffect(Effect effect)
        {
            if (Impact.On(effect, new(instrument.Id, provision.Path), register) is not { } certainty)
            {
                return null;
            }

            var begins = provision.Versions.Any(v => v.From == effect.From);
            var kind = effect.Kind is EffectKind.Suspends ? BasisChangeKind.Suspended
                : begins ? BasisChangeKind.NewWording
                : Ends(effect) ? BasisChangeKind.Ended
                : BasisChangeKind.WordingNotHeld;
            return new(pinned, kind, rested is null ? Certainty.Possible : begins ? Certainty.Certain : certainty, effect.From, effect);
        }

        bool Ends(Effect effect) => effect.Whole
            ? effect.Kind is EffectKind.Repeals or EffectKind.Replaces
            : effect is { Kind: EffectKind.Repeals, InPart: false } && effect.Covers(provision.Path, provision.Within);

        BasisChange? ByStatus(EffectStanding standing) => standing.Status switch
        {
            EffectStatus.FullyExpired => new(pinned, BasisChangeKind.Ended, Certainty.Certain, standing.Since, standing.By),
            EffectStatus.Suspended => new(pinned, BasisChangeKind.Suspended, Certainty.Certain, standing.Since, standing.By),
            EffectStatus.Unknown => new(pinned, BasisChangeKind.StatusUnknown, Certainty.Possible, standing.Since, Doubt: standing.Doubt),
            _ => null,
        };
    }
}
