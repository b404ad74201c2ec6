using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Transparency;

namespace CgtRegistry.Web.Accounts;

/// <summary>How somebody proved who they are; the strongest way used in the session.</summary>
public enum SignInMethod
{
    /// <summary>A password and a one-time code.</summary>
    OneTimeCode,

    /// <summary>A passkey with verification of the person: cannot be phished.</summary>
    Passkey,

    /// <summary>A recovery code in place of the second factor; opens the account's own pages only.</summary>
    RecoveryCode,
}

/// <summary>The person who acts in a request.</summary>
/// <param name="Account">Their account.</param>
/// <param name="Role">What the account is for.</param>
/// <param name="Institution">The institution of hospital staff.</param>
/// <param name="Pseudonym">How the public history calls them.</param>
/// <param name="Method">How they signed in.</param>
/// <param name="ProvedAt">When they last proved who they are.</param>
public sealed record SignedInPerson(Guid Account, WorkRole Role, string? Institution, string Pseudonym, SignInMethod Method, DateTimeOffset ProvedAt)
{
    /// <summary>The person as the rules of the register know them.</summary>
    public Person Person => new(new PersonId(Account.ToString()), Role, Institution is null ? null : new InstitutionId(Institution));

    /// <summary>As whom they publish.</summary>
    public Actor Actor => new(Api.AskedFor.Code(Role), Pseudonym);

    /// <summary>Whether the role speaks for the authority: what they do needs the stronger proof.</summary>
    public bool IsRegulator => Role is WorkRole.Reviewer or WorkRole.Approver;
}
