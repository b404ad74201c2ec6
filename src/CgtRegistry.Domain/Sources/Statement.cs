using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;

namespace CgtRegistry.Domain.Sources;

/// <summary>Identifies a <see cref="Statement"/>; the id of the fact it stands for, in lower case.</summary>
public readonly record struct StatementId(string Value) : IId<StatementId>
{
    /// <inheritdoc/>
    public static StatementId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What kind of thing a source says.</summary>
public enum Predicate
{
    Licensed,
    Allowed,
    AcceptedByRegulator,
    Pilot,
    NotPermitted,
    WidelyApplied,
    Experimental,
    Performed,
    Researched,
    First,
    CaseReported,
    Outcome,
    ReviewRequested,
    Warned,
    Sanctioned,
    Capability,
    Cooperation,
    Certified,
    Organisation,
    Figure,
    Described,
    LawContent,
    LawGap,
    Policy,
    SourceNote,
}

/// <summary>The days a statement speaks of, as precise as its source.</summary>
public sealed record SpokenOf(PartialDate? From = null, PartialDate? Until = null, LocalText? AsStated = null);

/// <summary>
/// What a source says about the world, in our own words (thông tin từ nguồn). A statement never becomes a fact of
/// the register: it is kept with its source, its day and its grade, beside those that say otherwise.
/// </summary>
public sealed class Statement : ICited
{
    public required StatementId Id { get; init; }
    public required Predicate Predicate { get; init; }
    public Subjects About { get; init; } = Subjects.None;
    public required LocalText Text { get; init; }

    /// <summary>The office or body that speaks; never a private person's name.</summary>
    public LocalText? SaidBy { get; init; }

    /// <summary>The provider that speaks about itself, when it does.</summary>
    public InstitutionId? Claimant { get; init; }
    public required SpeakerRelation Relation { get; init; }

    /// <summary>Press that reports the words of an authority: still press, and said so.</summary>
    public bool RelaysAuthority { get; init; }
    public SpokenOf? When { get; init; }

    /// <summary>What a reader must know before relying on it: no decision number, contradicted by …, place abroad.</summary>
    public LocalText? Caveat { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>The grade of the main citation.</summary>
    public EvidenceGrade Grade => Citations[0].Grade;

    /// <summary>Only such statements can make an answer “reported” or “claimed”.</summary>
    public bool SpeaksOfPermission => Predicate is Predicate.Licensed or Predicate.Allowed or Predicate.AcceptedByRegulator or Predicate.Pilot;

    /// <summary>
    /// Whether it speaks of a day: what was said of a time speaks for no day before it, and a period that is over for no day
    /// after it. Where it names no time, the day its source was published counts.
    /// </summary>
    public bool SpeaksOf(DateOnly day, Register register)
    {
        var from = When?.From ?? register.Sources.GetValueOrDefault(Citations[0].Source)?.PublishedOn;
        return (from is null || from.Value.First <= day) && (When?.Until is not { } until || until == When.From || day <= until.Last);
    }

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Statement, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Select(c => c.Ref),
        .. About.References(),
        .. Claimant is { } claimant ? [new RecordRef(RecordKind.Institution, claimant.Value)] : Array.Empty<RecordRef>(),
    ];
}
