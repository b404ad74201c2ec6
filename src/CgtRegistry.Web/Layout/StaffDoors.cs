using CgtRegistry.Web.Accounts;

namespace CgtRegistry.Web.Layout;

/// <summary>A part of the workplace.</summary>
/// <param name="Key">Names its texts (<c>staff.door.{key}</c>).</param>
/// <param name="Address">Where it is, without the language.</param>
/// <param name="Opens">The act that opens it.</param>
public sealed record StaffDoor(string Key, string Address, Act Opens);

/// <summary>The parts of the workplace, in the order in which they are shown to those who may enter.</summary>
public static class StaffDoors
{
    private static readonly StaffDoor[] All =
    [
        new("inbox", "/staff/inbox", Act.ReadOwnInbox),
        new("applications", "/staff/applications", Act.ListApplications),
        new("reviews", "/staff/reviews", Act.ReadReviews),
        new("proposals", "/staff/proposals", Act.ReadProposals),
        new("reports", "/staff/reports", Act.ReadReports),
        new("imports", "/staff/imports", Act.ReadImports),
        new("accounts", "/staff/accounts", Act.ReadAccounts),
        new("audit", "/staff/audit", Act.ReadAudit),
        new("account", "/staff/account", Act.ManageOwnAccount),
    ];

    /// <summary>The parts a person may enter.</summary>
    public static IEnumerable<StaffDoor> Of(SignedInPerson person) => All.Where(d => AccessRules.RolesOf(d.Opens).Contains(person.Role));
}
