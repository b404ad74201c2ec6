using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Features.Law;

namespace CgtRegistry.Web.Features.Authorisations;

/// <summary>Makes the rows of a day from authorisations and from statements that speak of permission.</summary>
internal static class Indications
{
    /// <summary>Every row of the register on a day, the strongest standing first.</summary>
    public static IReadOnlyList<Indication> On(Register register, DateOnly day) =>
    [
        .. register.Authorisations.Values.SelectMany(a => Of(a, register, day))
            .Concat(register.Statements.Values.Where(s => s.SpeaksOfPermission && s.SpeaksOf(day, register)).SelectMany(s => Of(s, register)))
            .OrderBy(i => i.Key(), StringComparer.Ordinal),
    ];

    /// <summary>What an authorisation amounts to on a day, for one of its conditions or as a whole, and since when; none before its first day.</summary>
    public static (Verdict Standing, DateOnly Since)? StandingOf(Authorisation authorisation, ConditionId? condition, Register register, DateOnly day)
    {
        var standing = AuthorisationStanding.On(authorisation, day, register);
        var since = standing.By?.EffectiveFrom is { } effect && effect > authorisation.From ? effect : authorisation.From;
        return standing.Status switch
        {
            AuthorisationStatus.NotYet => null,
            AuthorisationStatus.Suspended => (Verdict.Suspended, since),
            AuthorisationStatus.Revoked => (Verdict.Revoked, since),
            AuthorisationStatus.Surrendered => (Verdict.Expired, since),
            AuthorisationStatus.Expired => (Verdict.Expired, standing.HolderEnd?.From ?? (standing.By is null ? authorisation.Until ?? since : since)),
            _ when StoppedSince(authorisation, condition, register, day) is { } stopped => (Verdict.Suspended, stopped),
            _ => (InForce(authorisation), since),
        };
    }

    /// <summary>Why an authorisation has to be looked at again on a day, if it has.</summary>
    public static IReadOnlyList<ReviewReason> ReviewOf(Authorisation authorisation, Register register, DateOnly day) =>
        [.. LegalBasisReview.Of(authorisation, day, register).Select(change => ReviewReason.Of(change, register))];

    // A paper that is only known from other than official sources makes no answer “authorised”.
    private static Verdict InForce(Authorisation authorisation) => authorisation.Citations[0].Grade switch
    {
        EvidenceGrade.A or EvidenceGrade.B => authorisation.IsLimited ? Verdict.LicensedWithConditions : Verdict.Licensed,
        EvidenceGrade.E => Verdict.Claimed,
        _ => Verdict.Reported,
    };

    // A suspension of the place, or of the therapy everywhere, beats a licence.
    private static DateOnly? StoppedSince(Authorisation authorisation, ConditionId? condition, Register register, DateOnly day) =>
        Stops.Everywhere(authorisation.Therapy, condition, register, day)
            .Concat(authorisation.Holder.Institution is { } place ? Stops.AtPlace(place, authorisation.Therapy, register, day) : [])
            .Min(n => n.From);

    private static IEnumerable<Indication> Of(Authorisation authorisation, Register register, DateOnly day) =>
        from condition in authorisation.Conditions
        let held = StandingOf(authorisation, condition, register, day)
        where held is not null
        select new Indication(held.Value.Standing, authorisation.Therapy, authorisation.Citations[0].Grade, authorisation.Citations[0].Source)
        {
            Condition = condition,
            Institution = authorisation.Holder.Institution,
            Requires = authorisation.Holder.Institution is null ? authorisation.Holder.Requires : null,
            Province = ProvinceOf(authorisation.Holder.Institution, register),
            LegalBasis = authorisation.LegalBasis,
            Instruments = [.. authorisation.LegalBasis.Select(p => register.Provisions[p.Provision].Instrument).Distinct()],
            Since = PartialDate.On(held.Value.Since),
            Authorisation = authorisation.Id,
            Review = ReviewOf(authorisation, register, day),
            Demo = authorisation.Demo,
        };

    private static IEnumerable<Indication> Of(Statement statement, Register register) =>
        from therapy in statement.About.Therapies
        from condition in OrNone(statement.About.Conditions)
        from institution in OrNone(statement.About.Institutions)
        select new Indication(Said(statement, institution, register), therapy, statement.Grade, statement.Citations[0].Source)
        {
            Condition = condition,
            Institution = institution,
            Claimant = statement.Claimant is { } claimant && claimant != institution ? claimant : null,
            Province = ProvinceOf(institution, register),
            Instruments = statement.About.Instruments,
            Since = statement.When?.From,
            Statement = statement.Id,
            Demo = statement.Demo,
        };

    private static Verdict Said(Statement statement, InstitutionId? institution, Register register)
    {
        var ofItself = statement.Claimant is { } claimant && (institution is not { } named || register.GroupOf(claimant) == register.GroupOf(named));
        return statement.Relation is SpeakerRelation.Independent && statement.Grade is not EvidenceGrade.E && !ofItself ? Verdict.Reported : Verdict.Claimed;
    }

    private static ProvinceId? ProvinceOf(InstitutionId? institution, Register register) =>
        institution is { } id ? register.Institutions.GetValueOrDefault(id)?.Place?.Province : null;

    private static IEnumerable<TId?> OrNone<TId>(IReadOnlyList<TId> named)
        where TId : struct => named.Count == 0 ? [null] : named.Select(n => (TId?)n);
}
