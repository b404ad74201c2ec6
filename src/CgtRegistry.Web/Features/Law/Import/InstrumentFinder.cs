using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>
/// Finds the register's record of a document by its number in any spelling. A number without a year names several
/// documents; there only the same day of issue makes it the same one.
/// </summary>
internal sealed class InstrumentFinder
{
    private readonly Dictionary<string, List<Instrument>> _byNumber = new(StringComparer.Ordinal);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);

    public InstrumentFinder(IEnumerable<Instrument> known)
    {
        foreach (var instrument in known)
        {
            Add(instrument);
        }
    }

    /// <summary>From now on the record is found, too; a newer telling takes the place of the older.</summary>
    public void Add(Instrument instrument)
    {
        _slugs.Add(instrument.Id.Value);
        foreach (var key in instrument.NumberAliases.Append(instrument.Number).Select(n => InstrumentNumber.TryRead(n, out var number) ? number.Key : null).OfType<string>().Distinct())
        {
            var same = _byNumber.TryGetValue(key, out var list) ? list : _byNumber[key] = [];
            same.RemoveAll(i => i.Id == instrument.Id);
            same.Add(instrument);
        }
    }

    /// <summary>The record of the document, when the register has one.</summary>
    public Instrument? Find(InstrumentNumber number, DateOnly? day)
    {
        var same = _byNumber.GetValueOrDefault(number.Key) ?? [];
        return number.Year is not null && same.Count == 1
            ? same[0]
            : same.FirstOrDefault(i => day is null ? i.IssuedOn is null && i.EffectiveFrom is null : i.IssuedOn?.Exact == day || (i.IssuedOn is null && i.EffectiveFrom == day));
    }

    /// <summary>A free slug for a document: its number, with the day where the number has no year.</summary>
    public InstrumentId NewId(InstrumentNumber number, DateOnly? day)
    {
        var slug = string.Join('-', Folding.Plain(number.ToString()).Split(['/', '-', '&', ' '], StringSplitOptions.RemoveEmptyEntries));
        if (number.Year is null && day is { } known)
        {
            slug += FormattableString.Invariant($"-{known:yyyy-MM-dd}");
        }

        var free = slug;
        for (var n = 2; !_slugs.Add(free); n++)
        {
            free = FormattableString.Invariant($"{slug}.{n}");
        }

        return new InstrumentId(free);
    }
}
