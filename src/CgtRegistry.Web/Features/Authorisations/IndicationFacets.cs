using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Layout.Ui;

namespace CgtRegistry.Web.Features.Authorisations;

/// <summary>The things the rows of a day can be filtered by, each counted over the rows that pass all other filters.</summary>
internal static class IndicationFacets
{
    public static IReadOnlyList<Facet> Of(IndicationFilter filter, IReadOnlyList<Indication> day, PageContext page)
    {
        var texts = page.Texts;
        return
        [
            Facet("condition", filter with { Condition = null }, i => [i.Condition?.Value ?? IndicationFilter.NotNamed], v => Name(RecordKind.Condition, v, "condition.not-named")),
            Facet("therapy", filter with { Therapy = null }, i => [i.Therapy.Value], v => Name(RecordKind.Therapy, v, "")),
            Facet("standing", filter with { Standing = null }, i => [AskedFor.Code(i.Standing)], v => texts[$"verdict.{v}.label"]),
            Facet("institution", filter with { Institution = null }, i => [i.Institution?.Value ?? IndicationFilter.NotNamed, .. i.Claimant is { } c ? [c.Value] : Array.Empty<string>()], v => Name(RecordKind.Institution, v, "indication.no-institution")),
            Facet("province", filter with { Province = null }, i => i.Province is { } p ? [p.Value] : [], v => Name(RecordKind.Province, v, "")),
            Facet("evidence", filter with { Evidence = null }, i => [AskedFor.Code(i.Evidence)], v => $"{v} – {texts[$"grade.{v}.label"]}"),
            Facet("basis", filter with { Basis = null }, i => i.Instruments.Select(x => x.Value), v => Name(RecordKind.Instrument, v, "")),
            Facet("review", filter with { Review = null }, i => i.NeedsReview ? [AskedFor.Code(ReviewMark.Needed)] : [], v => texts[$"review.{v}"]),
        ];

        Facet Facet(string name, IndicationFilter others, Func<Indication, IEnumerable<string>> valuesOf, Func<string, string> label) =>
            Layout.Ui.Facet.Of(name, texts.Find($"facet.{name}") ?? texts[$"field.{name}"], others.Of(day, page.Register), valuesOf, label, page.Query(name));

        string Name(RecordKind kind, string id, string none) =>
            id == IndicationFilter.NotNamed ? texts[none] : Names.Of(page.Register, new(kind, id), page.Language);
    }
}
