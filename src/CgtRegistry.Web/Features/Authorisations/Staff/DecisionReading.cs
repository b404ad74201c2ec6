using CgtRegistry.Domain.Authorisations.Deciding;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Features.Proposals.Writing;

namespace CgtRegistry.Web.Features.Authorisations.Staff;

/// <summary>Reads the part of a form that is the same for every decision on an authorisation.</summary>
internal static class DecisionReading
{
    public static DecisionInput Decision(this DraftForm draft)
    {
        var decided = draft.Day("decided", "act.decided");
        return new DecisionInput
        {
            Number = draft.Form.Text("number") ?? "",
            DecidedOn = decided,
            EffectiveFrom = draft.Day("from", "act.from"),
            EffectiveUntil = draft.Form.Day("until"),
            Issuer = draft.Issuer("issuer"),
            Reason = draft.Reason,
            LegalBasis = [.. draft.Records<ProvisionId>(RecordKind.Provision, "basis").Select(p => Pinned(draft, p, decided))],
            Citation = draft.Citation(),
        };
    }

    // Pinned to the wording in force on the day of the decision; where none was, the rules say so.
    private static PinnedProvision Pinned(DraftForm draft, ProvisionId provision, DateOnly day) =>
        new(provision, draft.Register.Provisions[provision].InForceOn(day)?.Number ?? 0);
}
