using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Tests.Builders;

internal static partial class A
{
    /// <summary>A routine authorisation of the clinic, granted from 2026-01-01; <paramref name="then"/> are its later decisions.</summary>
    public static Authorisation Authorisation(
        string? holder = "clinic",
        IReadOnlyList<QualificationKind>? requires = null,
        string therapy = "msc",
        string conditions = "knee",
        PermissionKind kind = PermissionKind.Routine,
        string? limit = null,
        string from = "2026-01-01",
        string? until = null,
        EvidenceGrade grade = EvidenceGrade.A,
        string id = "authorisation",
        PinnedProvision? restsOn = null,
        params IReadOnlyList<AuthorisationDecision> then) =>
        Of(
            id,
            new Holder(requires is null && holder is not null ? new InstitutionId(holder) : null, requires),
            (therapy, conditions, kind, limit),
            (from, until, grade),
            restsOn ?? new(new("decree/dieu-1"), 1),
            [Decision(1, DecisionKind.Granted, from), .. then]);

    /// <summary>An authorisation with exactly these decisions.</summary>
    public static Authorisation AuthorisationWith(string from, string? until, params IReadOnlyList<AuthorisationDecision> decisions) =>
        Of("authorisation", new Holder(new InstitutionId("clinic")), ("msc", "knee", PermissionKind.Routine, null), (from, until, EvidenceGrade.A), new(new("decree/dieu-1"), 1), decisions);

    public static AuthorisationDecision Decision(int sequence, DecisionKind kind, string from, EvidenceGrade grade = EvidenceGrade.A, string? until = null) =>
        new(sequence, kind, $"{sequence}/QĐ-BYT", Day(from), Day(from), Citation(grade), DayOrNone(until));

    public static AuthorisationDecision Suspension(string from, string? until = null, int sequence = 2) => Decision(sequence, DecisionKind.Suspended, from, until: until);

    public static AuthorisationDecision Reinstatement(string from, int sequence = 3) => Decision(sequence, DecisionKind.Reinstated, from);

    public static AuthorisationDecision Revocation(string from, int sequence = 2) => Decision(sequence, DecisionKind.Revoked, from);

    private static Authorisation Of(
        string id,
        Holder holder,
        (string Therapy, string Conditions, PermissionKind Kind, string? Limit) what,
        (string From, string? Until, EvidenceGrade Grade) granted,
        PinnedProvision restsOn,
        IReadOnlyList<AuthorisationDecision> decisions) => new()
        {
            Id = new(id),
            Number = "Quyết định số 1/QĐ-BYT",
            Issuer = new(Text("Bộ Y tế")),
            Holder = holder,
            Therapy = new(what.Therapy),
            Conditions = Ids<ConditionId>(what.Conditions),
            Kind = what.Kind,
            Limits = what.Limit is null ? [] : [Text(what.Limit)],
            From = Day(granted.From),
            Until = DayOrNone(granted.Until),
            LegalBasis = [restsOn],
            Decisions = decisions,
            Citations = [Citation(granted.Grade)],
        };
}
