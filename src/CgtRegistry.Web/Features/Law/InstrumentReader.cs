using System.Globalization;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Web.Features.Law.Reading;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Law;

/// <summary>What the pages, the API and the downloads show about legal instruments.</summary>
public sealed class InstrumentReader(LiveRegister live)
{
    /// <summary>The act that issued the national technique list (Circular 23/2024/TT-BYT).</summary>
    private static readonly InstrumentId TechniqueList = new("23-2024-tt-byt");

    private readonly TextIndex<InstrumentId> _texts = new(register => register.Instruments.Values.Select(i =>
        (i.Id, (IEnumerable<string?>)[i.Number, .. i.NumberAliases, i.Title.Vi, i.Title.En, i.Issuer.Name.Vi, i.Issuer.Name.En])));

    /// <summary>The instruments that pass a filter, newest first, undated ones last.</summary>
    public IReadOnlyList<InstrumentOnDay> List(InstrumentFilter filter)
    {
        var register = live.Current;
        var named = filter.Words is null ? null : _texts.Holding(register, filter.Words);
        var reached = register.Effects.Values.ToLookup(e => e.Affected.Instrument);
        return
        [
            .. register.Instruments.Values
                .Where(i => named?.Contains(i.Id) ?? true)
                .Where(i => filter.Kind is null || i.Kind == filter.Kind)
                .Where(i => filter.Group is null || i.Group == filter.Group)
                .Where(i => filter.Issuer is null || IssuerCode(i.Issuer) == filter.Issuer)
                .Select(i => new InstrumentOnDay(i, EffectStatusRules.On(filter.On, i, reached[i.Id])))
                .Where(i => filter.Status is null || i.Standing.Status == filter.Status)
                .OrderBy(i => SortKey(i.Instrument), StringComparer.Ordinal),
        ];
    }

    /// <summary>The place of an instrument in the list: by day of issue, else of effect, newest first.</summary>
    public static string SortKey(Instrument instrument)
    {
        var day = instrument.IssuedOn?.First ?? instrument.EffectiveFrom;
        return string.Create(CultureInfo.InvariantCulture, $"{(day is null ? 9_999_999 : 4_000_000 - day.Value.DayNumber):0000000}/{instrument.Id}");
    }

    /// <summary>The word for an issuer in addresses: its slug, else its name without marks.</summary>
    public static string IssuerCode(Issuer issuer) => issuer.Institution?.Value ?? string.Join('-', Folding.Words(issuer.Name.Vi));

    /// <summary>An instrument as it stands in a list.</summary>
    public static InstrumentSummary Summary(InstrumentOnDay found)
    {
        var i = found.Instrument;
        return new InstrumentSummary(
            i.Id.Value, i.Number, i.Kind, i.Group, i.Title, i.TitleIsOurs, i.Issuer.Name, i.IssuedOn, i.EffectiveFrom, found.Standing.Status, found.Standing.Since);
    }

    /// <summary>Everything about one instrument on a day.</summary>
    public InstrumentDetails? Find(string slug, DateOnly on)
    {
        var register = live.Current;
        if (!register.Instruments.TryGetValue(new InstrumentId(slug), out var instrument))
        {
            return null;
        }

        var effects = Effects(register, instrument.Id);
        return new InstrumentDetails(
            instrument,
            EffectStatusRules.On(on, instrument, effects),
            LawTextReader.Text(register, instrument, on),
            [.. effects.Where(e => e.Affecting.Instrument == instrument.Id)],
            [.. effects.Where(e => e.Affected.Instrument == instrument.Id)],
            instrument.Id == TechniqueList ? [.. register.Techniques.Values.OrderBy(t => t.Appendix).ThenBy(t => t.Item)] : [],
            Uses(register, instrument));
    }

    /// <summary>The effects of an instrument in both directions, by id; none when there is no such instrument.</summary>
    public IReadOnlyList<Effect>? EffectsOf(string slug) =>
        live.Current.Instruments.ContainsKey(new InstrumentId(slug))
            ? [.. Effects(live.Current, new InstrumentId(slug)).OrderBy(e => e.Id.Value, StringComparer.Ordinal)]
            : null;

    private static List<Effect> Effects(Register register, InstrumentId id) =>
        [.. register.Effects.Values.Where(e => e.Affecting.Instrument == id || e.Affected.Instrument == id).OrderBy(e => e.From ?? DateOnly.MaxValue).ThenBy(e => e.Id.Value, StringComparer.Ordinal)];

    private static InstrumentUses Uses(Register register, Instrument instrument)
    {
        var id = instrument.Id;
        var numbers = new NumberInText(instrument);
        return new InstrumentUses(
            [.. Notice.MostSeriousFirst(register.Notices.Values.Where(n => n.About.Instruments.Contains(id) || numbers.NamedBy(n)))],
            [.. register.Authorisations.Values.Where(a => a.LegalBasis.Any(b => register.Provisions.GetValueOrDefault(b.Provision)?.Instrument == id)).OrderBy(a => a.Id.Value, StringComparer.Ordinal)],
            [.. register.Statements.Values.Where(s => s.About.Instruments.Contains(id)).OrderBy(s => s.Grade).ThenBy(s => s.Id.Value, StringComparer.Ordinal)],
            [.. register.Contradictions.Values.Where(c => c.About.Instruments.Contains(id)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)],
            [.. register.Trials.Values.Where(t => numbers.NamedBy(t)).OrderBy(t => t.Id.Value, StringComparer.Ordinal)]);
    }
}
