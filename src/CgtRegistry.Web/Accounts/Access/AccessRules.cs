using CgtRegistry.Domain.People;

namespace CgtRegistry.Web.Accounts;

/// <summary>What becomes of an attempt.</summary>
public enum Access
{
    Allowed,

    /// <summary>Nobody is signed in, and the act needs somebody.</summary>
    SignIn,

    /// <summary>The person proved who they are too long ago, or not strongly enough, for this act.</summary>
    ProveAgain,

    /// <summary>The thing is there for others; that it exists is not said.</summary>
    Hidden,

    /// <summary>Everybody may know the thing; the act is not this person's.</summary>
    Forbidden,
}

/// <summary>Which roles may do an act at all. Whose thing it is and in which state is asked where the thing is known.</summary>
public static class AccessRules
{
    /// <summary>How long a proof is fresh enough for what becomes public at once.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private static readonly WorkRole[] Everybody = Enum.GetValues<WorkRole>();
    private static readonly WorkRole[] Regulators = [WorkRole.Reviewer, WorkRole.Approver];

    /// <summary>Acts that need nobody to be signed in.</summary>
    public static bool IsPublic(Act act) => act is Act.ReadPublished or Act.Calculate or Act.ReportToAuthority or Act.SignIn;

    /// <summary>Acts that make something public, or give power over accounts: the proof must be fresh.</summary>
    public static bool NeedsFreshProof(Act act) => act is Act.ApproveApplication or Act.DecideProposal or Act.CommitImport or Act.ManageAccounts;

    /// <summary>The roles that may do an act.</summary>
    public static IReadOnlyList<WorkRole> RolesOf(Act act) => act switch
    {
        Act.ManageOwnAccount or Act.ReadOwnInbox => Everybody,
        Act.ListApplications or Act.ReadApplication => [WorkRole.Applicant, WorkRole.Reviewer, WorkRole.Approver, WorkRole.Auditor],
        Act.CreateApplication or Act.EditApplication or Act.SubmitApplication or Act.WithdrawApplication or Act.AnswerComment or Act.AmendTrial => [WorkRole.Applicant],
        Act.ReviewApplication or Act.ProposeChange or Act.WithdrawProposal or Act.TriageReport or Act.UploadImport => Regulators,
        Act.ApproveApplication or Act.DecideProposal or Act.CommitImport => [WorkRole.Approver],
        Act.ReadReviews or Act.ReadProposals or Act.ReadReports or Act.ReadImports => [WorkRole.Reviewer, WorkRole.Approver, WorkRole.Auditor],
        Act.ReadAccounts or Act.ReadAudit => [WorkRole.Administrator, WorkRole.Auditor],
        Act.ManageAccounts or Act.SendLetters => [WorkRole.Administrator],
        _ => [],
    };

    /// <summary>Whether somebody may do an act at a moment, before anything is known of the thing it is done to.</summary>
    public static Access Decide(Act act, SignedInPerson? person, DateTimeOffset now) =>
        IsPublic(act) ? Access.Allowed
        : person is null ? Access.SignIn
        : !RolesOf(act).Contains(person.Role) ? Refused(act)
        : !IsStrongEnough(act, person) ? Access.ProveAgain
        : NeedsFreshProof(act) && now - person.ProvedAt > Fresh ? Access.ProveAgain
        : Access.Allowed;

    /// <summary>How an act is refused to a role that has no business with it.</summary>
    private static Access Refused(Act act) => act is Act.ReadApplication or Act.ReadReviews or Act.ReadProposals or Act.ReadReports or Act.ReadImports or Act.ReadAccounts or Act.ReadAudit ? Access.Hidden : Access.Forbidden;

    // Whoever decides, and whoever keeps accounts, uses a passkey; a recovery code opens one's own account only, to set up a factor again.
    private static bool IsStrongEnough(Act act, SignedInPerson person) => person.Method switch
    {
        SignInMethod.Passkey => true,
        SignInMethod.OneTimeCode => act is Act.ManageOwnAccount || person.Role is WorkRole.Applicant or WorkRole.Auditor,
        _ => act is Act.ManageOwnAccount,
    };
}
