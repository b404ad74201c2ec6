using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Authorisations.Deciding;

/// <summary>What the register must know of a decision on an authorisation before it is entered.</summary>
public sealed record DecisionInput
{
    /// <summary>Number of the act.</summary>
    public required string Number { get; init; }
    public required DateOnly DecidedOn { get; init; }

    /// <summary>First day of effect.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>First day without effect; only for a suspension for a time.</summary>
    public DateOnly? EffectiveUntil { get; init; }
    public required Issuer Issuer { get; init; }

    /// <summary>The reason the public reads, in both languages.</summary>
    public required LocalText Reason { get; init; }

    /// <summary>The provision versions it rests on; each must be in force on the day of the decision.</summary>
    public required IReadOnlyList<PinnedProvision> LegalBasis { get; init; }

    /// <summary>The official source in which the act was read.</summary>
    public required Citation Citation { get; init; }

    internal AuthorisationDecision As(DecisionKind kind, int sequence) =>
        new(sequence, kind, Number, DecidedOn, EffectiveFrom, Citation, EffectiveUntil, Reason) { Issuer = Issuer, LegalBasis = LegalBasis };
}

/// <summary>What a variation changes; what is not said stays.</summary>
public sealed record VariedTerms
{
    /// <summary>The new end: first day on which it no longer holds.</summary>
    public DateOnly? Until { get; init; }
    public LocalText? Facility { get; init; }
    public LocalText? Fee { get; init; }
    public LocalText? OutcomeMethod { get; init; }

    /// <summary>New scope, when the scope changes.</summary>
    public VariedScope? Scope { get; init; }
}

/// <summary>A new scope: it begins on the day of effect, so it is an authorisation of its own that follows the old one.</summary>
/// <param name="Id">The identifier of the authorisation that follows.</param>
/// <param name="Number">The decision in words that can stand in a sentence.</param>
/// <param name="Conditions">The conditions listed from then on.</param>
/// <param name="Kind">In which way the therapy is permitted from then on.</param>
/// <param name="Limits">The limits from then on.</param>
public sealed record VariedScope(AuthorisationId Id, string Number, IReadOnlyList<Therapies.ConditionId> Conditions, PermissionKind Kind, IReadOnlyList<LocalText> Limits);

/// <summary>What a variation makes: the authorisation with the decision, and the one that follows where the scope changed.</summary>
public sealed record Variation(Authorisation Changed, Authorisation? Successor);
