using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Authorisations;

/// <summary>Identifies an <see cref="Authorisation"/>.</summary>
public readonly record struct AuthorisationId(string Value) : IId<AuthorisationId>
{
    /// <inheritdoc/>
    public static AuthorisationId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>In which way a therapy is permitted.</summary>
public enum PermissionKind
{
    Routine,
    CaseByCase,

    /// <summary>Áp dụng thí điểm (Decree 96/2023/NĐ-CP, Article 97).</summary>
    Pilot,
    MarketingAuthorisation,
    Other,
}

/// <summary>Who may give the therapy: one named institution, or every institution that officially holds all the qualifications.</summary>
public sealed record Holder(InstitutionId? Institution = null, IReadOnlyList<QualificationKind>? Requires = null)
{
    /// <summary>Whether the institution is the holder on a day; a place that has closed or merged holds nothing any more.</summary>
    public bool Includes(Institution institution, DateOnly day) =>
        Institution is { } named
            ? named == institution.Id && !institution.HasEndedBy(day)
            : Requires is { Count: > 0 } required && !institution.HasEndedBy(day) && required.All(kind => institution.Qualifications.Any(q => q.Kind == kind && q.IsOfficiallyHeldOn(day)));
}

/// <summary>
/// A decision of an authority by which a therapy may be given for named conditions (văn bản cho phép). Its life is
/// the list of its decisions; its status on a day is derived from them.
/// </summary>
public sealed record Authorisation : ICited
{
    public required AuthorisationId Id { get; init; }

    /// <summary>The instrument by which it was granted, in words that can stand in a sentence.</summary>
    public required string Number { get; init; }
    public required Issuer Issuer { get; init; }
    public required Holder Holder { get; init; }
    public required TherapyId Therapy { get; init; }

    /// <summary>The conditions listed; only these are covered, never wider or narrower ones.</summary>
    public required IReadOnlyList<ConditionId> Conditions { get; init; }
    public required PermissionKind Kind { get; init; }
    public IReadOnlyList<LocalText> Limits { get; init; } = [];

    /// <summary>The days for which it was granted.</summary>
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; init; }

    /// <summary>The provision versions it rests on.</summary>
    public required IReadOnlyList<PinnedProvision> LegalBasis { get; init; }
    public required IReadOnlyList<AuthorisationDecision> Decisions { get; init; }
    public LocalText? Facility { get; init; }
    public LocalText? Fee { get; init; }
    public LocalText? OutcomeMethod { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>The days for which it was granted.</summary>
    public Period Granted => new(From, Until);

    /// <summary>Whether it permits only within limits: a pilot, single cases, or stated conditions.</summary>
    public bool IsLimited => Limits.Count > 0 || Kind is PermissionKind.CaseByCase or PermissionKind.Pilot;

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Authorisation, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Concat(Decisions.Select(d => d.Citation)).Select(c => c.Ref),
        new RecordRef(RecordKind.Therapy, Therapy.Value),
        .. Conditions.Select(c => new RecordRef(RecordKind.Condition, c.Value)),
        .. LegalBasis.Concat(Decisions.SelectMany(d => d.LegalBasis ?? [])).Distinct().Select(p => new RecordRef(RecordKind.Provision, p.Provision.Value)),
        .. Decisions.Select(d => d.Issuer?.Institution).Concat([Holder.Institution, Issuer.Institution]).OfType<InstitutionId>().Distinct().Select(i => new RecordRef(RecordKind.Institution, i.Value)),
    ];
}
