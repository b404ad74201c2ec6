using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Authorisations;

/// <summary>What a decision does to an authorisation.</summary>
public enum DecisionKind
{
    Granted,
    Varied,
    Suspended,
    Reinstated,
    Revoked,

    /// <summary>Ended at the request of the holder.</summary>
    Surrendered,
    Expired,
}

/// <summary>One decision in the life of an authorisation.</summary>
/// <param name="Sequence">1, 2, 3 … in the order in which they were taken; decides between decisions of one day.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Number">Number of the act.</param>
/// <param name="DecidedOn">Day of the act.</param>
/// <param name="EffectiveFrom">First day of effect.</param>
/// <param name="Citation">Where it was read.</param>
/// <param name="EffectiveUntil">First day without effect; only for suspensions for a time.</param>
/// <param name="Reason">The public reason.</param>
public sealed record AuthorisationDecision(
    int Sequence,
    DecisionKind Kind,
    string Number,
    DateOnly DecidedOn,
    DateOnly EffectiveFrom,
    Citation Citation,
    DateOnly? EffectiveUntil = null,
    LocalText? Reason = null)
{
    /// <summary>Who took it; where not stated, who granted the authorisation.</summary>
    public Issuer? Issuer { get; init; }

    /// <summary>The provision versions it rests on, where it states its own.</summary>
    public IReadOnlyList<PinnedProvision>? LegalBasis { get; init; }
}

/// <summary>What an authorisation is on a day.</summary>
public enum AuthorisationStatus
{
    /// <summary>Granted, but its first day has not come.</summary>
    NotYet,
    InForce,
    Suspended,
    Revoked,
    Surrendered,
    Expired,
}

/// <summary>The status on a day and the decision that makes it so.</summary>
public sealed record AuthorisationStanding(AuthorisationStatus Status, AuthorisationDecision? By)
{
    /// <summary>The end of its holder, where that is what ended it.</summary>
    public InstitutionEnd? HolderEnd { get; init; }

    /// <summary>The same at its holder: what is in force or suspended is over with the holder, and passes to nobody.</summary>
    public static AuthorisationStanding On(Authorisation authorisation, DateOnly day, Register register) => On(authorisation, day) switch
    {
        { Status: AuthorisationStatus.InForce or AuthorisationStatus.Suspended } when authorisation.Holder.Institution is { } named && register.Institutions.GetValueOrDefault(named) is { End: { } end } holder && holder.HasEndedBy(day) =>
            new(AuthorisationStatus.Expired, null) { HolderEnd = end },
        var standing => standing,
    };

    /// <summary>
    /// What closes an authorisation (suspension, revocation, surrender, end) holds until something opens it again that was
    /// both taken and takes effect after it; of one day the sequence decides. Only a new grant reopens what has ended. Only
    /// decisions known officially open; every known one closes. A suspension for a time ends by itself; the period of the
    /// grant ends it without a decision; nothing comes into force before its first day.
    /// </summary>
    public static AuthorisationStanding On(Authorisation authorisation, DateOnly day)
    {
        var begun = authorisation.Decisions.Where(d => d.EffectiveFrom <= day).OrderBy(d => d.EffectiveFrom).ThenBy(d => d.Sequence).ToList();
        var openings = begun.Where(Opens).ToList();
        if (!openings.Any(d => d.Kind is DecisionKind.Granted))
        {
            return new(AuthorisationStatus.NotYet, null);
        }

        var closed = begun.Where(d => Closes(d, day) && !openings.Any(o => Reopens(o, d))).ToList();
        var standing = (closed.LastOrDefault(d => d.Kind is not DecisionKind.Suspended) ?? closed.LastOrDefault()) is { } by
            ? new AuthorisationStanding(StatusAfter(by.Kind), by)
            : new AuthorisationStanding(AuthorisationStatus.InForce, openings[^1]);

        return standing.Status switch
        {
            AuthorisationStatus.InForce or AuthorisationStatus.Suspended when day < authorisation.From => new(AuthorisationStatus.NotYet, standing.By),
            AuthorisationStatus.InForce or AuthorisationStatus.Suspended when authorisation.Until is { } until && day >= until => new(AuthorisationStatus.Expired, null),
            _ => standing,
        };
    }

    private static bool Opens(AuthorisationDecision decision) =>
        decision.Kind is DecisionKind.Granted or DecisionKind.Reinstated && decision.Citation.Grade.IsOfficial();

    private static bool Closes(AuthorisationDecision decision, DateOnly day) => decision.Kind switch
    {
        DecisionKind.Suspended => decision.EffectiveUntil is not { } end || day < end,
        DecisionKind.Revoked or DecisionKind.Surrendered or DecisionKind.Expired => true,
        _ => false,
    };

    private static bool Reopens(AuthorisationDecision opening, AuthorisationDecision closing) =>
        opening.Sequence > closing.Sequence
        && opening.EffectiveFrom >= closing.EffectiveFrom
        && (opening.Kind is DecisionKind.Granted || closing.Kind is DecisionKind.Suspended);

    private static AuthorisationStatus StatusAfter(DecisionKind closing) => closing switch
    {
        DecisionKind.Suspended => AuthorisationStatus.Suspended,
        DecisionKind.Revoked => AuthorisationStatus.Revoked,
        DecisionKind.Surrendered => AuthorisationStatus.Surrendered,
        _ => AuthorisationStatus.Expired,
    };
}
