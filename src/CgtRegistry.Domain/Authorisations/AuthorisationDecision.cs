using CgtRegistry.Domain.Basics;
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
    LocalText? Reason = null);

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
    /// <summary>
    /// The latest decision in effect decides; decisions of one day by their sequence. A suspension for a time ends by
    /// itself; the period of the grant ends it without a decision; nothing comes into force before its first day.
    /// </summary>
    public static AuthorisationStanding On(Authorisation authorisation, DateOnly day)
    {
        AuthorisationStanding standing = new(AuthorisationStatus.NotYet, null);
        foreach (var decision in authorisation.Decisions.OrderBy(d => d.EffectiveFrom).ThenBy(d => d.Sequence).Where(d => d.EffectiveFrom <= day))
        {
            standing = (decision.Kind, standing.Status) switch
            {
                (DecisionKind.Granted, _) => new(AuthorisationStatus.InForce, decision),
                (_, AuthorisationStatus.NotYet) => standing,
                (DecisionKind.Revoked, _) => new(AuthorisationStatus.Revoked, decision),
                (DecisionKind.Surrendered, _) => new(AuthorisationStatus.Surrendered, decision),
                (DecisionKind.Expired, _) => new(AuthorisationStatus.Expired, decision),
                (_, AuthorisationStatus.Revoked or AuthorisationStatus.Surrendered or AuthorisationStatus.Expired) => standing,
                (DecisionKind.Suspended, _) when decision.EffectiveUntil is { } end && day >= end => standing,
                (DecisionKind.Suspended, _) => new(AuthorisationStatus.Suspended, decision),
                (DecisionKind.Reinstated, _) => new(AuthorisationStatus.InForce, decision),
                _ => standing,
            };
        }

        return standing.Status switch
        {
            AuthorisationStatus.InForce or AuthorisationStatus.Suspended when day < authorisation.From => new(AuthorisationStatus.NotYet, standing.By),
            AuthorisationStatus.InForce or AuthorisationStatus.Suspended when authorisation.Until is { } until && day >= until => new(AuthorisationStatus.Expired, null),
            _ => standing,
        };
    }
}
