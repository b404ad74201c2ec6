using System.Globalization;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Law.Reading;

/// <summary>What the pages, the API and the downloads show of the text of the law on a day.</summary>
public sealed class LawTextReader(LiveRegister live, CitationLinks citations)
{
    /// <summary>The text of an instrument on a day.</summary>
    public static TextOnDay Text(Register register, Instrument instrument, DateOnly on)
    {
        var effects = register.EffectsOn(instrument.Id);
        var provisions = Provisions(register, instrument.Id);
        return new TextOnDay([.. provisions.Select(p => OnDay(p, instrument, on, effects))], Held(provisions));
    }

    /// <summary>An article, clause, point or chapter on a day; none when there is no such place.</summary>
    public PlaceOnDay? Find(string slug, string path, DateOnly on)
    {
        var register = live.Current;
        if (!register.Instruments.TryGetValue(new InstrumentId(slug), out var instrument))
        {
            return null;
        }

        var provisions = Provisions(register, instrument.Id);
        var effects = register.EffectsOn(instrument.Id);
        var at = provisions.FindLastIndex(p => ProvisionPath.IsWithin(path, p.Path) && p.Versions.Any(v => v.Wording is not null)) is >= 0 and var worded ? worded : provisions.FindLastIndex(p => ProvisionPath.IsWithin(path, p.Path));
        if (at < 0)
        {
            var inside = provisions.Where(p => ProvisionReach.DivisionPaths(p.Within).Contains(path)).ToList();
            return inside.Count == 0 ? null : new PlaceOnDay(instrument, path, null, null, null, [], [], [.. inside.Select(p => OnDay(p, instrument, on, effects))], null, null);
        }

        var article = provisions[at];
        var below = path[article.Path.Length..].TrimStart('/');
        var versions = Versions(article, below);
        if (below.Length > 0 && versions.All(v => v.Unit is null))
        {
            return null;
        }

        var here = OnDay(article, instrument, on, effects);
        return new PlaceOnDay(
            instrument,
            path,
            article,
            here,
            here.Version?.Wording is { } wording ? ArticleText.Parse(wording.Text.Vi).Find(below) : null,
            versions,
            [.. register.Effects.Values.Where(e => Touches(e, article, path)).OrderBy(e => e.From ?? DateOnly.MaxValue).ThenBy(e => e.Id.Value, StringComparer.Ordinal)],
            [],
            at > 0 ? provisions[at - 1] : null,
            at + 1 < provisions.Count ? provisions[at + 1] : null);
    }

    /// <summary>A place in an article as data.</summary>
    public ProvisionDocument Document(PlaceOnDay place, DateOnly on) => new(
        place.Article!,
        place.Path,
        ProvisionCitation.Of(place.Path, place.Instrument),
        on,
        place.Here!.Standing,
        place.Here.Version?.Number,
        place.Unit is { } unit ? unit.Words(place.Here.Version!.Wording!.Text.Vi) : null,
        [.. place.Versions.Select(v => new PlaceWords(v.From, v.Until, v.Version.Wording is not null, v.Words))],
        place.Effects,
        [.. place.Here.Unapplied.Select(e => e.Id.Value)],
        [.. citations.Citing(live.Current, place.Instrument.Id, place.Path).Select(w => $"{w.Source.Instrument}/{(w.Place?.Path is { Length: > 0 } path ? path : w.Source.Path)}").Distinct()]);

    /// <summary>The words of a part of a provision through its versions; equal words that follow each other are one.</summary>
    public static IReadOnlyList<UnitVersion> Versions(Provision article, string below)
    {
        var found = new List<UnitVersion>();
        foreach (var version in article.Versions)
        {
            var next = new UnitVersion(version.From, version.Until, version, version.Wording is { } wording ? ArticleText.Parse(wording.Text.Vi).Find(below) : null);
            if (found.Count > 0 && found[^1].Until == next.From && found[^1].Words is { } words && words == next.Words)
            {
                found[^1] = found[^1] with { Until = next.Until };
            }
            else
            {
                found.Add(next);
            }
        }

        return found;
    }

    /// <summary>The provisions of an instrument in the order of the text.</summary>
    public static List<Provision> Provisions(Register register, InstrumentId instrument) =>
        [.. register.Provisions.Values.Where(p => p.Instrument == instrument).OrderBy(p => ProvisionOrder.KeyOf(p.Path), StringComparer.Ordinal)];

    private static ArticleOnDay OnDay(Provision provision, Instrument instrument, DateOnly on, IReadOnlyList<Effect> effects) => new(
        provision,
        provision.InForceOn(on),
        EffectStatusRules.On(on, provision, instrument, effects),
        [.. ProvisionReach.Unapplied(on, provision, effects)]);

    private static bool Touches(Effect effect, Provision article, string path) =>
        (effect.Affected.Instrument == article.Instrument && (effect.Covers(path, article.Within) || effect.IsInside(path)))
        || (effect.Affecting.Instrument == article.Instrument && effect.Affecting.Path is { } from && (path == from || path.StartsWith(from + "/", StringComparison.Ordinal) || from.StartsWith(path + "/", StringComparison.Ordinal)));

    private static HeldArticles Held(IEnumerable<Provision> provisions)
    {
        var numbers = provisions.Where(p => p.Versions.Any(v => v.Wording is not null))
            .Select(p => p.Path.StartsWith("dieu-", StringComparison.Ordinal) && int.TryParse(p.Path.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0).ToList();
        var articles = numbers.Where(n => n > 0).ToHashSet();
        return articles.Count == 0
            ? new HeldArticles(numbers.Count, 0, [])
            : new HeldArticles(numbers.Count, articles.Max(), [.. Enumerable.Range(1, articles.Max()).Where(n => !articles.Contains(n))]);
    }
}
