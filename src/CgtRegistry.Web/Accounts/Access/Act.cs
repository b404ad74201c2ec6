namespace CgtRegistry.Web.Accounts;

/// <summary>
/// Everything anybody can do here. Each address does exactly one of these; who may do it stands in docs/access-matrix.csv,
/// which the tests compare with what the program really answers.
/// </summary>
public enum Act
{
    /// <summary>Read anything published: all kinds, versions, answers, files, feeds.</summary>
    ReadPublished,

    /// <summary>Work something out from what is sent, storing nothing: classify, validate.</summary>
    Calculate,

    /// <summary>Tell the authority about a clinic, and follow what becomes of it with the receipt.</summary>
    ReportToAuthority,

    /// <summary>Sign in, accept an invitation, ask for a new link.</summary>
    SignIn,

    /// <summary>One's own account: factors, sessions, data, language, sign-out.</summary>
    ManageOwnAccount,

    /// <summary>One's own start page and inbox.</summary>
    ReadOwnInbox,

    ListApplications,
    ReadApplication,

    /// <summary>The desk of those who review: the work list, and applications as they were submitted.</summary>
    ReadReviews,
    CreateApplication,
    EditApplication,
    SubmitApplication,
    WithdrawApplication,
    AnswerComment,

    /// <summary>Change, confirm or end what is registered: an amendment of one's own trial.</summary>
    AmendTrial,

    /// <summary>Take an application into review, declare or deny a conflict of interest, comment, settle, ask, return, reject.</summary>
    ReviewApplication,

    /// <summary>Register what another person submitted.</summary>
    ApproveApplication,

    ReadProposals,

    /// <summary>Write down a change of the public register for a second person to confirm.</summary>
    ProposeChange,
    WithdrawProposal,

    /// <summary>Confirm or refuse what another person proposed.</summary>
    DecideProposal,

    ReadReports,

    /// <summary>Sort a report of the public, link it to an institution, close it.</summary>
    TriageReport,

    /// <summary>Read what came of files of trial records that regulators sent.</summary>
    ReadImports,

    /// <summary>Send a file of trial records and read it on trial, hand it on, give it up.</summary>
    UploadImport,

    /// <summary>Let a file in that another person sent.</summary>
    CommitImport,

    ReadAccounts,

    /// <summary>Invite, change, close and reopen accounts, end their sessions; never their passwords.</summary>
    ManageAccounts,

    /// <summary>Look after letters that did not arrive.</summary>
    SendLetters,

    /// <summary>Read who did what.</summary>
    ReadAudit,
}
