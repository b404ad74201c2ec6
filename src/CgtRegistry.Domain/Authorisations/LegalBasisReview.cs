using CgtRegistry.Domain.Law;

namespace CgtRegistry.Domain.Authorisations;

/// <summary>
/// Whether an authorisation has to be looked at again (cần xem lại) because the law it rests on has changed. Derived for a
/// day, never typed in: the authorisation stays what its decisions make it, as no provision we know ends a permission
/// together with its legal basis.
/// </summary>
public static class LegalBasisReview
{
    /// <summary>The changes of its legal basis that have begun by a day, the sure ones first; none while it is not in use.</summary>
    public static IReadOnlyList<BasisChange> Of(Authorisation authorisation, DateOnly day, Register register) => !IsDue(authorisation, day) ? [] :
    [
        .. authorisation.LegalBasis.Distinct().SelectMany(pinned => BasisChanges.Since(pinned, day, register)).OrderBy(c => c.Certainty),
    ];

    /// <summary>Only what is in force or suspended can be reviewed: what has ended, or not begun, permits nothing.</summary>
    internal static bool IsDue(Authorisation authorisation, DateOnly day) =>
        AuthorisationStanding.On(authorisation, day).Status is AuthorisationStatus.InForce or AuthorisationStatus.Suspended;
}
