using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Enforcement;

/// <summary>Identifies a <see cref="Notice"/>.</summary>
public readonly record struct NoticeId(string Value) : IId<NoticeId>
{
    /// <inheritdoc/>
    public static NoticeId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What an authority did or said.</summary>
public enum NoticeKind
{
    Warning,
    ReviewRequested,
    Suspension,

    /// <summary>An administrative sanction (xử phạt vi phạm hành chính).</summary>
    Sanction,
    Lifted,
}

/// <summary>Who issued an act or a notice.</summary>
public sealed record Issuer(LocalText Name, InstitutionId? Institution = null);

/// <summary>What is known of a notice on a day.</summary>
public enum NoticeStanding
{
    /// <summary>The day lies before the notice.</summary>
    NotYet,

    /// <summary>Its exact period covers the day.</summary>
    InForce,

    /// <summary>Its exact period is over; so is a notice that only lifts another.</summary>
    Ended,

    /// <summary>It was issued; the source gives no end and a later state is not known.</summary>
    LaterStateUnknown,
}

/// <summary>A warning, review, suspension or sanction by an authority (cảnh báo và xử lý).</summary>
public sealed record Notice : ICited
{
    public required NoticeId Id { get; init; }
    public required NoticeKind Kind { get; init; }
    public required LocalText Title { get; init; }
    public required LocalText Text { get; init; }
    public Subjects About { get; init; } = Subjects.None;
    public required Issuer Issuer { get; init; }

    /// <summary>The day of the act, as precise as the source.</summary>
    public PartialDate? Day { get; init; }

    /// <summary>Dates and periods in the words of the source, where they are not exact.</summary>
    public LocalText? AsStated { get; init; }

    /// <summary>First day of effect; only where a source gives the exact day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>First day without effect; only where a source gives the exact day.</summary>
    public DateOnly? Until { get; init; }
    public string? ActNumber { get; init; }

    /// <summary>A sanction that takes away the use of the licence for a time (tước quyền sử dụng giấy phép).</summary>
    public bool TakesAwayLicence { get; init; }
    public LocalText? Caveat { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>Whether, on its own words, it forbids the place to work on that day. Inexact periods are shown, never computed with.</summary>
    public bool StopsWorkOn(DateOnly day) =>
        (Kind is NoticeKind.Suspension || TakesAwayLicence) && From is { } from && new Period(from, Until).Covers(day);

    /// <summary>Whether it is about a place: it names it, one it is part of, or one it was part of when the notice began. Leaving lifts no suspension.</summary>
    public bool IsAbout(InstitutionId place, Register register) =>
        About.Institutions.Count > 0 && register.LineOn(place, From ?? Day?.First).Overlaps(About.Institutions);

    /// <summary>Notices in the order in which people must see them: what stops work first, then sanctions, reviews and warnings; newest first.</summary>
    public static IEnumerable<Notice> MostSeriousFirst(IEnumerable<Notice> notices) => notices
        .OrderBy(n => n.Kind switch
        {
            NoticeKind.Suspension => 0,
            NoticeKind.Sanction => 1,
            NoticeKind.ReviewRequested => 2,
            NoticeKind.Warning => 3,
            _ => 4,
        })
        .ThenByDescending(n => n.Day?.Last)
        .ThenBy(n => n.Id.Value, StringComparer.Ordinal);

    /// <summary>What is known of it on a day.</summary>
    public NoticeStanding StandingOn(DateOnly day)
    {
        var begun = From ?? Day?.First;
        if (begun is { } first && day < first)
        {
            return NoticeStanding.NotYet;
        }

        return Until is { } until && day >= until ? NoticeStanding.Ended
            : Kind is NoticeKind.Lifted ? NoticeStanding.Ended
            : From is not null ? NoticeStanding.InForce
            : NoticeStanding.LaterStateUnknown;
    }

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Notice, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Select(c => c.Ref),
        .. About.References(),
        .. Issuer.Institution is { } issuer ? [new RecordRef(RecordKind.Institution, issuer.Value)] : Array.Empty<RecordRef>(),
    ];
}
