using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Authorisations.Deciding;

/// <summary>What must be true of every decision before it is entered, whatever it does.</summary>
internal static class DecisionConditions
{
    public static IEnumerable<Refusal?> Of(DecisionInput input, Register register) =>
    [
        string.IsNullOrWhiteSpace(input.Number) ? DecisionRefusals.NumberMissing : null,
        IsComplete(input.Reason) ? null : DecisionRefusals.ReasonMissing,
        string.IsNullOrWhiteSpace(input.Issuer.Name.Vi) ? DecisionRefusals.IssuerMissing : null,
        IsOfficial(input.Citation, register) ? null : DecisionRefusals.Unofficial,
        input.EffectiveFrom < input.DecidedOn ? DecisionRefusals.Retroactive : null,
        input.LegalBasis.Count == 0 ? DecisionRefusals.BasisMissing : null,
        .. input.LegalBasis.Where(p => !IsInForce(p, input.DecidedOn, register)).Select(DecisionRefusals.BasisNotInForce),
    ];

    /// <summary>Whether both languages are there.</summary>
    public static bool IsComplete(LocalText text) => !string.IsNullOrWhiteSpace(text.Vi) && !string.IsNullOrWhiteSpace(text.En);

    /// <summary>Whether the source is on record, official by its kind, and cited as such.</summary>
    public static bool IsOfficial(Citation citation, Register register) =>
        citation.Grade.IsOfficial()
        && register.Sources.TryGetValue(citation.Source, out var source)
        && source.Kind is SourceKind.Act or SourceKind.OfficialPortal or SourceKind.OfficialStatement;

    private static bool IsInForce(PinnedProvision pinned, DateOnly day, Register register) =>
        register.Provisions.TryGetValue(pinned.Provision, out var provision)
        && register.Instruments.TryGetValue(provision.Instrument, out var instrument)
        && provision.InForceOn(day)?.Number == pinned.Version
        && EffectStatusRules.On(day, provision, instrument, register.EffectsOn(instrument.Id)).Status is EffectStatus.InForce or EffectStatus.PartlyExpired;
}
