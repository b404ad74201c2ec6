using CgtRegistry.Domain;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Law;

/// <summary>The text of an instrument as it is in force on a day, for comparisons and downloads.</summary>
public sealed class TextOnDayReader(LiveRegister live)
{
    /// <summary>The text on a day; none when there is no such instrument.</summary>
    public TextOnDay? Find(string slug, DateOnly day)
    {
        var register = live.Current;
        return register.Instruments.GetValueOrDefault(new InstrumentId(slug)) is { } instrument
            ? TextOnDay.Of(instrument, ProvisionsOf(register, instrument.Id), EffectsOn(register, instrument.Id), day)
            : null;
    }

    /// <summary>The days on which a text changed by a change on record, newest first; the day it began is none of them.</summary>
    public IReadOnlyList<DateOnly> ChangesOf(string slug)
    {
        var (register, id) = (live.Current, new InstrumentId(slug));
        var days = ProvisionsOf(register, id).SelectMany(p => p.Versions).SelectMany(v => new[] { v.From, v.Until })
            .Concat(EffectsOn(register, id).Where(e => e.Kind.ChangesWords()).Select(e => e.From))
            .OfType<DateOnly>().Distinct().OrderDescending().ToList();
        var first = register.Instruments.GetValueOrDefault(id)?.EffectiveFrom ?? days.LastOrDefault();
        return [.. days.Where(d => d > first)];
    }

    /// <summary>The instruments of which some words are held, by form and number: those that a text can be compared with.</summary>
    public IReadOnlyList<Instrument> WithWords()
    {
        var register = live.Current;
        return
        [
            .. register.Provisions.Values.Where(p => p.Versions.Any(v => v.Wording is not null)).Select(p => p.Instrument).Distinct()
                .Select(id => register.Instruments[id]).OrderBy(i => i.Kind).ThenBy(i => i.Number ?? i.Title.Vi, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Provision> ProvisionsOf(Register register, InstrumentId id) =>
        register.Provisions.Values.Where(p => p.Instrument == id).OrderBy(p => ProvisionOrder.KeyOf(p.Path), StringComparer.Ordinal);

    private static IEnumerable<Effect> EffectsOn(Register register, InstrumentId id) =>
        register.Effects.Values.Where(e => e.Affected.Instrument == id).OrderBy(e => e.From).ThenBy(e => e.Id.Value, StringComparer.Ordinal);
}
