using CgtRegistry.Domain.Basics;
using static CgtRegistry.Domain.Authorisations.AuthorisationStatus;

namespace CgtRegistry.Domain.Authorisations.Deciding;

/// <summary>
/// The acts of an authority on an authorisation: each gives the complete new authorisation with the decision appended, or says
/// why not. Nothing is changed in place, and no act reaches back before the day it was decided.
/// </summary>
public static class AuthorisationActs
{
    /// <summary>Cho phép: a new authorisation, checked whole. Its decisions are replaced by this one; its issuer, days and basis are those of the decision.</summary>
    /// <param name="terms">Identifier, number in words, holder, therapy, conditions, kind, limits and end.</param>
    /// <param name="input">The decision.</param>
    /// <param name="register">What is on record.</param>
    public static Decided<Authorisation> Grant(Authorisation terms, DecisionInput input, Register register) => Decided.Unless(
        [
            register.Authorisations.ContainsKey(terms.Id) ? DecisionRefusals.IdTaken : null,
            .. DecisionConditions.Of(input, register),
            input.EffectiveUntil is null ? null : DecisionRefusals.OnlySuspensionsEnd,
            terms.Until <= input.EffectiveFrom ? DecisionRefusals.EndsBeforeItBegins : null,
            HolderExists(terms.Holder, input.EffectiveFrom, register) ? null : DecisionRefusals.HolderMissing,
            ScopeExists(terms, register) ? null : DecisionRefusals.ScopeMissing,
        ],
        () => terms with
        {
            Issuer = input.Issuer,
            From = input.EffectiveFrom,
            LegalBasis = input.LegalBasis,
            Citations = [input.Citation],
            Decisions = [input.As(DecisionKind.Granted, 1)],
        });

    /// <summary>Đình chỉ, for a time or until further notice. A suspension for a time can be made longer.</summary>
    public static Decided<Authorisation> Suspend(Authorisation authorisation, DecisionInput input, Register register) =>
        Append(authorisation, DecisionKind.Suspended, input, register, StandingOn(authorisation, input) switch
        {
            { Status: InForce } => null,
            { Status: Suspended, By.EffectiveUntil: { } end } when input.EffectiveUntil is null || input.EffectiveUntil > end => null,
            { Status: Suspended } => DecisionRefusals.AlreadySuspended,
            _ => DecisionRefusals.Ended,
        });

    /// <summary>Cho phép trở lại: ends the suspensions that hold on the day of effect.</summary>
    public static Decided<Authorisation> Reinstate(Authorisation authorisation, DecisionInput input, Register register) =>
        Append(authorisation, DecisionKind.Reinstated, input, register, StandingOn(authorisation, input).Status is Suspended ? null : DecisionRefusals.NotSuspended);

    /// <summary>Thu hồi, by the authority.</summary>
    public static Decided<Authorisation> Revoke(Authorisation authorisation, DecisionInput input, Register register) => End(authorisation, DecisionKind.Revoked, input, register);

    /// <summary>Thu hồi theo đề nghị của cơ sở.</summary>
    public static Decided<Authorisation> Surrender(Authorisation authorisation, DecisionInput input, Register register) => End(authorisation, DecisionKind.Surrendered, input, register);

    /// <summary>Hết thời hạn: puts on record that the period in the act is over, on the day on which it is.</summary>
    public static Decided<Authorisation> Expire(Authorisation authorisation, DecisionInput input, Register register) => Append(
        authorisation,
        DecisionKind.Expired,
        input,
        register,
        authorisation.Until != input.EffectiveFrom ? DecisionRefusals.PeriodNotOver
            : StandingOn(authorisation, input) is { Status: Expired, By: null } ? null
            : DecisionRefusals.Ended);

    internal static IEnumerable<Refusal?> Against(Authorisation authorisation, DecisionKind kind, DecisionInput input, Register register) =>
    [
        .. DecisionConditions.Of(input, register),
        input.EffectiveFrom < authorisation.From ? DecisionRefusals.BeforeGrant(authorisation.From) : null,
        authorisation.Decisions.Any(d => d.DecidedOn > input.DecidedOn) ? DecisionRefusals.OutOfOrder : null,
        kind is not DecisionKind.Suspended && input.EffectiveUntil is not null ? DecisionRefusals.OnlySuspensionsEnd : null,
        input.EffectiveUntil <= input.EffectiveFrom ? DecisionRefusals.EndsBeforeItBegins : null,
    ];

    internal static AuthorisationStanding StandingOn(Authorisation authorisation, DecisionInput input) => AuthorisationStanding.On(authorisation, input.EffectiveFrom);

    internal static Authorisation With(Authorisation authorisation, DecisionKind kind, DecisionInput input) =>
        authorisation with { Decisions = [.. authorisation.Decisions, input.As(kind, authorisation.Decisions.Max(d => d.Sequence) + 1)] };

    internal static bool ScopeExists(Authorisation terms, Register register) =>
        register.Therapies.ContainsKey(terms.Therapy) && terms.Conditions.Count > 0 && terms.Conditions.All(register.Conditions.ContainsKey);

    private static Decided<Authorisation> End(Authorisation authorisation, DecisionKind kind, DecisionInput input, Register register) =>
        Append(authorisation, kind, input, register, StandingOn(authorisation, input).Status is InForce or Suspended ? null : DecisionRefusals.Ended);

    // Of a day before the grant only that is said.
    private static Decided<Authorisation> Append(Authorisation authorisation, DecisionKind kind, DecisionInput input, Register register, Refusal? misplaced) => Decided.Unless(
        [.. Against(authorisation, kind, input, register), input.EffectiveFrom < authorisation.From ? null : misplaced],
        () => With(authorisation, kind, input));

    private static bool HolderExists(Holder holder, DateOnly day, Register register) => holder.Institution is { } named
        ? register.Institutions.TryGetValue(named, out var institution) && !institution.HasEndedBy(day)
        : holder.Requires is { Count: > 0 };
}
