namespace CgtRegistry.Web.Accounts;

/// <summary>What an account is for; each account has exactly one, so that nobody sits on two sides of a table.</summary>
public enum StaffRole
{
    /// <summary>Registers trials of one institution and keeps them up to date.</summary>
    HospitalStaff,

    /// <summary>Reviews what hospitals submit and proposes decisions.</summary>
    Reviewer,

    /// <summary>Makes public what somebody else proposed or submitted.</summary>
    Approver,

    /// <summary>Keeps accounts; touches no content.</summary>
    Administrator,

    /// <summary>Reads everything, changes nothing.</summary>
    Auditor,
}
