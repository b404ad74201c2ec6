using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Institutions;

/// <summary>Licences and certificates of an institution. None of them permits a therapy by itself.</summary>
public enum QualificationKind
{
    Gmp,
    Gcp,
    TissueBankLicence,
    Aabb,
    Jci,
    TrialSite,
    MinistryAppraisal,
}

/// <summary>A licence or certificate an institution holds or says it holds.</summary>
public sealed record Qualification(
    QualificationKind Kind,
    Citation Citation,
    string? Number = null,
    LocalText? Issuer = null,
    PartialDate? From = null,
    PartialDate? Until = null,
    LocalText? Scope = null)
{
    /// <summary>
    /// Whether it is officially known to be held on the day: grade A or B, begun for certain, not ended. What is not
    /// known does not count, so that a permission for “every institution that holds …” is never given by a claim.
    /// </summary>
    public bool IsOfficiallyHeldOn(DateOnly day) =>
        Citation.Grade.IsOfficial() && From is { } from && from.Last <= day && (Until is null || day < Until.Value.First);
}
