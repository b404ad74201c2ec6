using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Notices;

/// <summary>How the register knows of a notice; news about an act is never shown as the act.</summary>
public enum NoticeBasis
{
    /// <summary>The act itself was read.</summary>
    Act,

    /// <summary>The authority published it itself.</summary>
    OfficialPublication,

    /// <summary>The press reports what a named authority did or said; the act was not read.</summary>
    OfficialViaPress,

    /// <summary>The press reports it; which authority acted is not on record.</summary>
    PressFinding,

    /// <summary>Another source speaks of it.</summary>
    OtherSource,
}

/// <summary>What the list of notices is filtered by.</summary>
/// <param name="Kind">Warning, review, suspension, sanction.</param>
/// <param name="Issuer">Slug of the authority that issued it.</param>
/// <param name="Institution">Slug of an institution it speaks of.</param>
/// <param name="Year">The year of the act.</param>
public sealed record NoticeFilter(NoticeKind? Kind = null, string? Issuer = null, string? Institution = null, string? Year = null);

/// <summary>A notice in a list.</summary>
public sealed record NoticeSummary(
    string Slug,
    NoticeKind Kind,
    LocalText Title,
    LocalText Issuer,
    string? IssuerInstitution,
    PartialDate? Day,
    string? ActNumber,
    NoticeStanding Standing,
    EvidenceGrade Evidence,
    NoticeBasis Basis,
    IReadOnlyList<string> Institutions,
    IReadOnlyList<string> Therapies);

/// <summary>What the pages, the API and the downloads show about warnings, reviews, suspensions and sanctions.</summary>
public sealed class NoticeReader(LiveRegister live)
{
    /// <summary>The notices that pass a filter, newest first; those without a day at the end.</summary>
    public IReadOnlyList<Notice> List(NoticeFilter filter) =>
    [
        .. live.Current.Notices.Values
            .Where(n => filter.Kind is null || n.Kind == filter.Kind)
            .Where(n => filter.Issuer is null || n.Issuer.Institution?.Value == filter.Issuer)
            .Where(n => filter.Institution is null || n.About.Institutions.Any(i => i.Value == filter.Institution))
            .Where(n => filter.Year is null || Year(n) == filter.Year)
            .OrderBy(SortKey, StringComparer.Ordinal),
    ];

    /// <summary>A notice as it stands in a list on a day.</summary>
    public static NoticeSummary Summary(Notice notice, DateOnly on) => new(
        notice.Id.Value,
        notice.Kind,
        notice.Title,
        notice.Issuer.Name,
        notice.Issuer.Institution?.Value,
        notice.Day,
        notice.ActNumber,
        notice.StandingOn(on),
        notice.Citations[0].Grade,
        BasisOf(notice),
        [.. notice.About.Institutions.Select(i => i.Value)],
        [.. notice.About.Therapies.Select(t => t.Value)]);

    /// <summary>One notice.</summary>
    public Notice? Find(string slug) => live.Current.Notices.GetValueOrDefault(new NoticeId(slug));

    /// <summary>Other notices about one of the same institutions, newest first.</summary>
    public IReadOnlyList<Notice> OthersAbout(Notice notice) =>
    [
        .. live.Current.Notices.Values
            .Where(n => n.Id != notice.Id && n.About.Institutions.Intersect(notice.About.Institutions).Any())
            .OrderBy(SortKey, StringComparer.Ordinal),
    ];

    /// <summary>How the register knows of a notice.</summary>
    public static NoticeBasis BasisOf(Notice notice) => notice.Citations[0].Grade switch
    {
        EvidenceGrade.A => NoticeBasis.Act,
        EvidenceGrade.B => NoticeBasis.OfficialPublication,
        EvidenceGrade.D when notice.Issuer.Institution is not null => NoticeBasis.OfficialViaPress,
        EvidenceGrade.D => NoticeBasis.PressFinding,
        _ => NoticeBasis.OtherSource,
    };

    /// <summary>The year of a notice, when a source gives one.</summary>
    public static string? Year(Notice notice) => notice.Day?.Year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>Newest first as ordinal text: days counted backwards, then the slug.</summary>
    public static string SortKey(Notice notice) =>
        $"{(notice.Day is { } day ? DateOnly.MaxValue.DayNumber - day.First.DayNumber : int.MaxValue):0000000000} {notice.Id}";
}
