using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Web.Features.Authorisations;

/// <summary>Makes the rows of a day from authorisations and from statements that speak of permission.</summary>
internal static class Indications
{
    /// <summary>Every row of the register on a day, the strongest standing first.</summary>
    public static IReadOnlyList<Indication> On(Register register, DateOnly day) =>
    [
        .. register.Authorisations.Values.SelectMany(a => Of(a, register, day))
            .Concat(register.Statements.Values.Where(s => s.SpeaksOfPermission && SpeaksOf(s, register, day)).SelectMany(s => Of(s, register)))
            .OrderBy(i => i.Key(), StringComparer.Ordinal),
    ];

    /// <summary>What an authorisation amounts to on a day and since when; none before its first day.</summary>
    public static (Verdict Standing, DateOnly Since)? StandingOf(Authorisation authorisation, Register register, DateOnly day)
    {
        var standing = AuthorisationStanding.On(authorisation, day);
        var since = standing.By?.EffectiveFrom is { } effect && effect > authorisation.From ? effect : authorisation.From;
        return standing.Status switch
        {
            AuthorisationStatus.NotYet => null,
            AuthorisationStatus.Suspended => (Verdict.Suspended, since),
            AuthorisationStatus.Revoked => (Verdict.Revoked, since),
            AuthorisationStatus.Surrendered => (Verdict.Expired, since),
            AuthorisationStatus.Expired => (Verdict.Expired, standing.By is null ? authorisation.Until ?? since : since),
            _ when StoppedSince(authorisation.Holder, register, day) is { } stopped => (Verdict.Suspended, stopped),
            _ => (InForce(authorisation), since),
        };
    }

    // A paper that is only known from other than official sources makes no answer “authorised”.
    private static Verdict InForce(Authorisation authorisation) => authorisation.Citations[0].Grade switch
    {
        EvidenceGrade.A or EvidenceGrade.B => authorisation.IsLimited ? Verdict.LicensedWithConditions : Verdict.Licensed,
        EvidenceGrade.E => Verdict.Claimed,
        _ => Verdict.Reported,
    };

    // A suspension of the place, or of its group, beats its licences.
    private static DateOnly? StoppedSince(Holder holder, Register register, DateOnly day) =>
        holder.Institution is { } institution && register.GroupOf(institution) is var group
            ? register.Notices.Values.Where(n => n.StopsWorkOn(day) && n.About.Institutions.Any(i => i == institution || i == group)).Min(n => n.From)
            : null;

    private static IEnumerable<Indication> Of(Authorisation authorisation, Register register, DateOnly day) =>
        StandingOf(authorisation, register, day) is not var (standing, since) ? [] : authorisation.Conditions.Select(condition =>
            new Indication(standing, authorisation.Therapy, authorisation.Citations[0].Grade, authorisation.Citations[0].Source)
            {
                Condition = condition,
                Institution = authorisation.Holder.Institution,
                Requires = authorisation.Holder.Institution is null ? authorisation.Holder.Requires : null,
                Province = ProvinceOf(authorisation.Holder.Institution, register),
                LegalBasis = authorisation.LegalBasis,
                Instruments = [.. authorisation.LegalBasis.Select(p => register.Provisions[p.Provision].Instrument).Distinct()],
                Since = PartialDate.On(since),
                Authorisation = authorisation.Id,
                Demo = authorisation.Demo,
            });

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

    // What was said of a time speaks for no day before it, and a period that is over for no day after it.
    private static bool SpeaksOf(Statement statement, Register register, DateOnly day)
    {
        var from = statement.When?.From ?? register.Sources.GetValueOrDefault(statement.Citations[0].Source)?.PublishedOn;
        return (from is null || from.Value.First <= day) && (statement.When?.Until is not { } until || until == statement.When.From || day <= until.Last);
    }

    private static ProvinceId? ProvinceOf(InstitutionId? institution, Register register) =>
        institution is { } id ? register.Institutions.GetValueOrDefault(id)?.Place?.Province : null;

    private static IEnumerable<TId?> OrNone<TId>(IReadOnlyList<TId> named)
        where TId : struct => named.Count == 0 ? [null] : named.Select(n => (TId?)n);
}
