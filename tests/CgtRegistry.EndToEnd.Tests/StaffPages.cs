using System.Text.RegularExpressions;
using CgtRegistry.Domain.People;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>A page of the workplace and somebody who may open it.</summary>
/// <param name="Who">The role; none where nobody is signed in.</param>
/// <param name="Listed">The address without language; words in braces name what <see cref="StaffContent"/> wrote.</param>
internal sealed record StaffPage(WorkRole? Who, string Listed)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Who?.ToString() ?? "Nobody"} {Listed}";
}

/// <summary>Every page of the workplace, one line each, and the pages on which the public reports.</summary>
internal static partial class StaffPages
{
    private const WorkRole Applicant = WorkRole.Applicant;
    private const WorkRole Reviewer = WorkRole.Reviewer;
    private const WorkRole Approver = WorkRole.Approver;
    private const WorkRole Administrator = WorkRole.Administrator;
    private const WorkRole Auditor = WorkRole.Auditor;

    public static readonly StaffPage[] All =
    [
        new(null, "/report"),
        new(null, "/report?place=Vinmec"),
        new(null, "/report/status"),
        new(null, "/staff/sign-in"),
        new(null, "/staff/reset"),
        new(null, "/staff/reset/password"),
        new(null, "/staff/invitation?{invitation}"),
        new(Applicant, "/staff"),
        new(Reviewer, "/staff"),
        new(Approver, "/staff"),
        new(Administrator, "/staff"),
        new(Auditor, "/staff"),
        new(Applicant, "/staff/prove"),
        new(Reviewer, "/staff/account"),
        new(Applicant, "/staff/account"),
        new(Applicant, "/staff/account/authenticator"),
        new(Applicant, "/staff/account/password"),
        new(Administrator, "/staff/accounts"),
        new(Administrator, "/staff/accounts/invite"),
        new(Administrator, "/staff/accounts/letters"),
        new(Administrator, "/staff/accounts/{account}"),
        new(Auditor, "/staff/accounts/{account}"),
        new(Applicant, "/staff/applications"),
        new(Applicant, "/staff/applications/new"),
        new(Applicant, "/staff/applications/{draft}"),
        new(Applicant, "/staff/applications/{asked}"),
        new(Applicant, "/staff/applications/{registered}"),
        new(Applicant, "/staff/applications/{returned}"),
        new(Applicant, "/staff/applications/{draft}/titles"),
        new(Applicant, "/staff/applications/{draft}/numbers?check=true"),
        new(Applicant, "/staff/applications/{draft}/parties"),
        new(Applicant, "/staff/applications/{draft}/contacts?check=true"),
        new(Applicant, "/staff/applications/{draft}/investigator"),
        new(Applicant, "/staff/applications/{draft}/conditions"),
        new(Applicant, "/staff/applications/{draft}/design"),
        new(Applicant, "/staff/applications/{draft}/interventions"),
        new(Applicant, "/staff/applications/{draft}/eligibility"),
        new(Applicant, "/staff/applications/{draft}/outcomes?check=true"),
        new(Applicant, "/staff/applications/{draft}/places"),
        new(Applicant, "/staff/applications/{draft}/course?check=true"),
        new(Applicant, "/staff/applications/{draft}/oversight"),
        new(Applicant, "/staff/applications/{draft}/product"),
        new(Applicant, "/staff/applications/{draft}/results"),
        new(Applicant, "/staff/applications/{asked}/outcomes"),
        new(Applicant, "/staff/applications/{draft}/documents"),
        new(Applicant, "/staff/applications/{draft}/check"),
        new(Applicant, "/staff/applications/{submitted}/check"),
        new(Applicant, "/staff/applications/{submitted}/submitted"),
        new(Reviewer, "/staff/reviews"),
        new(Reviewer, "/staff/reviews/{submitted}"),
        new(Reviewer, "/staff/reviews/{reviewed}"),
        new(Approver, "/staff/reviews/{reviewed}?field=%2Foutcomes%2F0%2FtimeFrame"),
        new(Auditor, "/staff/reviews/{registered}"),
        new(Reviewer, "/staff/proposals"),
        new(Approver, "/staff/proposals"),
        new(Reviewer, "/staff/proposals/new"),
        new(Reviewer, "/staff/proposals/{grant}"),
        new(Approver, "/staff/proposals/{notice}"),
        new(Reviewer, "/staff/proposals/{confirmed}"),
        new(Reviewer, "/staff/proposals/{refused}"),
        new(Reviewer, "/staff/authorisations/grant"),
        new(Reviewer, "/staff/authorisations/demo-authorisation-1/vary"),
        new(Reviewer, "/staff/authorisations/demo-authorisation-1/suspended"),
        new(Reviewer, "/staff/authorisations/demo-authorisation-1/revoked"),
        new(Reviewer, "/staff/coverage/declare"),
        new(Reviewer, "/staff/coverage/demo-coverage-da-nang/end"),
        new(Reviewer, "/staff/notices/issue"),
        new(Reviewer, "/staff/notices/demo-notice-suspension/lift"),
        new(Reviewer, "/staff/institutions/new"),
        new(Reviewer, "/staff/institutions/vinmec-times-city/edit"),
        new(Reviewer, "/staff/institutions/vinmec-times-city/rename"),
        new(Reviewer, "/staff/institutions/viet-duc-university-hospital/correct"),
        new(Reviewer, "/staff/institutions/vinmec-times-city/merge"),
        new(Reviewer, "/staff/institutions/vinmec-times-city/close"),
        new(Reviewer, "/staff/regulations/new"),
        new(Reviewer, "/staff/regulations/15-2023-qh15/edit"),
        new(Reviewer, "/staff/effects/new"),
        new(Reviewer, "/staff/effects/15-2023-qh15-replaces-40-2009-qh12/edit"),
        new(Reviewer, "/staff/effects/15-2023-qh15-replaces-40-2009-qh12/withdraw"),
        new(Reviewer, "/staff/provisions/wording"),
        new(Reviewer, "/staff/provisions/correct?provision=demo-circular%2Fdieu-2"),
        new(Reviewer, "/staff/therapies/new"),
        new(Reviewer, "/staff/therapies/car-t/edit"),
        new(Reviewer, "/staff/conditions/new"),
        new(Reviewer, "/staff/conditions/knee-osteoarthritis/edit"),
        new(Reviewer, "/staff/sources/new"),
        new(Reviewer, "/staff/statements/new"),
        new(Reviewer, "/staff/contradictions/new"),
        new(Reviewer, "/staff/contradictions/demo-contradiction/settle"),
        new(Reviewer, "/staff/reports"),
        new(Reviewer, "/staff/reports/{report}"),
        new(Auditor, "/staff/reports/{report}"),
        new(Reviewer, "/staff/imports"),
        new(Reviewer, "/staff/imports/new"),
        new(Reviewer, "/staff/imports/{checked}"),
        new(Approver, "/staff/imports/{waiting}"),
        new(Auditor, "/staff/imports/{waiting}"),
        new(Approver, "/staff/imports/{takenin}"),
        new(Applicant, "/staff/inbox"),
        new(Reviewer, "/staff/inbox"),
        new(Auditor, "/staff/audit"),
    ];

    /// <summary>What no reader should meet: pointers into the data set.</summary>
    public static Regex Raw { get; } = Pointer();

    [GeneratedRegex(@"(?<![\w/.])/(outcomes|cellGene|statusRows|sites|arms)/")]
    private static partial Regex Pointer();
}
