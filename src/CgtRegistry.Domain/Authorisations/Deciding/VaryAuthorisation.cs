using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Authorisations.Deciding;

/// <summary>
/// Điều chỉnh: a decision that changes period, scope or terms. A record has one scope for all its days, and no answer about a day
/// before the change may rest on the new one: a new scope is therefore an authorisation of its own, which begins on the day the
/// old one ends.
/// </summary>
public static class VaryAuthorisation
{
    /// <summary>The authorisation as varied, with the one that follows where the scope changes.</summary>
    public static Decided<Variation> Vary(Authorisation authorisation, DecisionInput input, VariedTerms terms, Register register)
    {
        var changed = With(authorisation, input, terms);
        return Decided.Unless(
            [
                .. AuthorisationActs.Against(authorisation, DecisionKind.Varied, input, register),
                input.EffectiveFrom < authorisation.From || AuthorisationActs.StandingOn(authorisation, input).Status is AuthorisationStatus.InForce or AuthorisationStatus.Suspended ? null : DecisionRefusals.Ended,
                terms == new VariedTerms() ? DecisionRefusals.NothingVaried : null,
                terms.Until <= input.EffectiveFrom ? DecisionRefusals.EndsBeforeItBegins : null,
                .. terms.Scope is { } scope ? AgainstScope(authorisation, input, scope, register) : [],
            ],
            () => new Variation(changed, terms.Scope is { } scope ? Successor(changed, input, scope, terms.Until ?? authorisation.Until) : null));
    }

    private static IEnumerable<Refusal?> AgainstScope(Authorisation authorisation, DecisionInput input, VariedScope scope, Register register) =>
    [
        AuthorisationActs.StandingOn(authorisation, input).Status is AuthorisationStatus.Suspended ? DecisionRefusals.ScopeWhileSuspended : null,
        authorisation.Decisions.Any(d => d.EffectiveFrom > input.EffectiveFrom) ? DecisionRefusals.LaterDecision : null,
        scope.Id == authorisation.Id || register.Authorisations.ContainsKey(scope.Id) ? DecisionRefusals.IdTaken : null,
        AuthorisationActs.ScopeExists(authorisation with { Conditions = scope.Conditions }, register) ? null : DecisionRefusals.ScopeMissing,
        scope.Conditions.ToHashSet().SetEquals(authorisation.Conditions) && scope.Kind == authorisation.Kind && scope.Limits.SequenceEqual(authorisation.Limits) ? DecisionRefusals.NothingVaried : null,
        input.EffectiveFrom == authorisation.From ? DecisionRefusals.EndsBeforeItBegins : null,
    ];

    private static Authorisation With(Authorisation authorisation, DecisionInput input, VariedTerms terms) => AuthorisationActs.With(authorisation, DecisionKind.Varied, input) with
    {
        Until = terms.Scope is not null ? input.EffectiveFrom : terms.Until ?? authorisation.Until,
        Facility = terms.Facility ?? authorisation.Facility,
        Fee = terms.Fee ?? authorisation.Fee,
        OutcomeMethod = terms.OutcomeMethod ?? authorisation.OutcomeMethod,
    };

    private static Authorisation Successor(Authorisation changed, DecisionInput input, VariedScope scope, DateOnly? until) => changed with
    {
        Id = scope.Id,
        Number = scope.Number,
        Conditions = scope.Conditions,
        Kind = scope.Kind,
        Limits = scope.Limits,
        From = input.EffectiveFrom,
        Until = until,
        Issuer = input.Issuer,
        LegalBasis = input.LegalBasis,
        Citations = [input.Citation, .. changed.Citations],
        Decisions = [input.As(DecisionKind.Granted, 1)],
        Facts = [],
    };
}
