using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Web.Features.Law;

/// <summary>A new version of a record of the law, told as effects: so one search finds what rests on what it changes.</summary>
internal static class LawChanges
{
    /// <summary>The effects; none for a record that leaves the law as it was.</summary>
    /// <param name="record">The complete new record.</param>
    /// <param name="before">The register without it.</param>
    public static IEnumerable<Effect> Of(IPublicRecord record, Register before) => record switch
    {
        // What rested on an effect as it was told before is touched as much as what rests on the corrected one.
        Effect effect => before.Effects.TryGetValue(effect.Id, out var held) ? [effect, held] : [effect],
        Provision provision => OfProvision(provision, before.Provisions.GetValueOrDefault(provision.Id)),
        Instrument instrument when before.Instruments.TryGetValue(instrument.Id, out var held) && Applies(held) != Applies(instrument) => [OnWhole(instrument)],
        _ => [],
    };

    // A new wording replaces the one before, whichever act brings it. A corrected one was never right: it has no day.
    private static IEnumerable<Effect> OfProvision(Provision provision, Provision? held)
    {
        if (provision.Versions.Count > 1 && provision.Versions.Any(v => held?.Versions.All(h => h.Number != v.Number) ?? true))
        {
            yield return OnProvision(provision, provision.Versions[^1].From);
        }

        if (held?.Versions.Any(h => provision.Versions.FirstOrDefault(v => v.Number == h.Number) is { } now && IsCorrected(h, now, provision)) is true)
        {
            yield return OnProvision(provision, from: null);
        }
    }

    private static bool IsCorrected(ProvisionVersion held, ProvisionVersion now, Provision provision) =>
        (held.From, held.Gist, held.Wording?.Text) != (now.From, now.Gist, now.Wording?.Text)
        || (held.Until != now.Until && provision.Versions.All(next => next.From != now.Until));

    private static Effect OnProvision(Provision provision, DateOnly? from) => new()
    {
        Id = new(provision.Id.Value),
        Kind = EffectKind.Replaces,
        Affecting = new EffectEnd(provision.Instrument),
        Affected = new EffectEnd(provision.Instrument, provision.Path),
        From = from,
        Citations = provision.Citations,
    };

    private static Effect OnWhole(Instrument instrument) => new()
    {
        Id = new(instrument.Id.Value),
        Kind = EffectKind.Replaces,
        Affecting = new EffectEnd(instrument.Id),
        Affected = new EffectEnd(instrument.Id),
        Whole = true,
        Citations = instrument.Citations,
    };

    // What the status on a day is derived from.
    private static (DateOnly?, DateOnly?, InstrumentKind, InstrumentGroup, int, int) Applies(Instrument i) =>
        (i.EffectiveFrom, i.EffectiveUntil, i.Kind, i.Group, i.Doubts.Count, i.ConfirmedInForce.Count);
}
