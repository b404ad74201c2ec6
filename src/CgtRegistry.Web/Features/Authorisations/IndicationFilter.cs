using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Authorisations;

/// <summary>The mark that rows can be filtered by.</summary>
public enum ReviewMark
{
    /// <summary>The law an authorisation rests on has changed, or may have.</summary>
    Needed,
}

/// <summary>What the rows of a day are filtered by; therapies and conditions are meant exactly, never with wider or narrower ones.</summary>
public sealed record IndicationFilter(DateOnly On)
{
    /// <summary>Stands for “names none” among conditions and institutions.</summary>
    public const string NotNamed = "not-named";

    public string? Words { get; init; }
    public string? Therapy { get; init; }
    public string? Condition { get; init; }

    /// <summary>The institution named, or the one that speaks of itself.</summary>
    public string? Institution { get; init; }
    public string? Province { get; init; }
    public Verdict? Standing { get; init; }
    public EvidenceGrade? Evidence { get; init; }

    /// <summary>An instrument it rests on, or that the source names.</summary>
    public string? Basis { get; init; }

    /// <summary>Only authorisations whose legal basis has changed, or may have.</summary>
    public ReviewMark? Review { get; init; }

    /// <summary>The filter in the address of a page; wrong values are noted there.</summary>
    public static IndicationFilter Of(PageContext page)
    {
        var asked = page.Asked;
        var filter = new IndicationFilter(page.On)
        {
            Words = asked.Words("q", page.Query("q")),
            Therapy = asked.Words("therapy", page.Query("therapy")),
            Condition = asked.Words("condition", page.Query("condition")),
            Institution = asked.Words("institution", page.Query("institution")),
            Province = asked.Words("province", page.Query("province")),
            Standing = asked.OneOf<Verdict>("standing", page.Query("standing")),
            Evidence = asked.OneOf<EvidenceGrade>("evidence", page.Query("evidence")),
            Basis = asked.Words("basis", page.Query("basis")),
            Review = asked.OneOf<ReviewMark>("review", page.Query("review")),
        };
        page.StatusOfErrors();
        return filter;
    }

    /// <summary>The rows that pass.</summary>
    public IReadOnlyList<Indication> Of(IEnumerable<Indication> rows, Register register)
    {
        var named = Words is null ? null : register.Names.Search(Words, null).Select(h => h.Name.Record).ToHashSet();
        return [.. rows.Where(i => Passes(i) && (named is null || Named(i).Any(named.Contains)))];
    }

    private bool Passes(Indication row) =>
        (Therapy is null || row.Therapy.Value == Therapy)
        && (Condition is null || (row.Condition?.Value ?? NotNamed) == Condition)
        && (Institution is null || (row.Institution?.Value ?? NotNamed) == Institution || row.Claimant?.Value == Institution)
        && (Province is null || row.Province?.Value == Province)
        && (Standing is null || row.Standing == Standing)
        && (Evidence is null || row.Evidence == Evidence)
        && (Review is null || row.NeedsReview)
        && (Basis is null || row.Instruments.Any(i => i.Value == Basis));

    private static IEnumerable<RecordRef> Named(Indication row) =>
    [
        new(RecordKind.Therapy, row.Therapy.Value),
        new(RecordKind.Condition, row.Condition?.Value ?? ""),
        new(RecordKind.Institution, row.Institution?.Value ?? ""),
        new(RecordKind.Institution, row.Claimant?.Value ?? ""),
        new(RecordKind.Authorisation, row.Authorisation?.Value ?? ""),
        .. row.Instruments.Select(i => new RecordRef(RecordKind.Instrument, i.Value)),
    ];
}
