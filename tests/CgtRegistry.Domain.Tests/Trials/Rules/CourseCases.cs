using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Domain.Trials.Rules;
using static CgtRegistry.Domain.Trials.ConductState;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>Dates, statuses and oversight; today is 2026-03-01.</summary>
internal static class CourseCases
{
    public static IReadOnlyList<RuleCase> All { get; } =
    [
        new("status of tomorrow", "V20", "/statusRows/0/on", d => d with { StatusRows = [A.Row(NotYetRecruiting, "2026-03-02")] }),
        new("status of today", "V20", null, d => d with { StatusRows = [A.Row(NotYetRecruiting, "2026-03-01")] }),
        new("site status of tomorrow", "V20", "/sites/0/statusOn", d => d with { Sites = [d.Sites[0] with { StatusOn = A.Day("2026-03-02") }] }),
        new("recruiting with a planned start", "V21", "/firstEnrolment/date", d => Course(d, Recruiting)),
        new("recruiting before the start", "V21", "/firstEnrolment/date", d => Course(d, Recruiting) with { FirstEnrolment = A.Milestone("2026-02-16", DateKind.Actual) }),
        new("recruiting since the start", "V21", null, d => Course(d, Recruiting) with { FirstEnrolment = A.Milestone("2026-02-15", DateKind.Actual) }),
        new("completed with a planned date", "V22", "/primaryCompletion/date", d => Course(d, Completed)),
        new("completed with an actual date", "V22", null, d => Course(d, Completed) with { PrimaryCompletion = A.Milestone("2026-02", DateKind.Actual) }),
        new("paused without a reason", "V23", "/statusRows/1/reason/vi", d => Course(d, Paused)),
        new("terminated without a reason", "V23", "/statusRows/1/reason/vi", d => Course(d, TerminatedEarly)),
        new("withdrawn without a reason", "V23", "/statusRows/1/reason/vi", d => Course(d, Withdrawn)),
        new("ended without a reason", "V23", null, d => Course(d, RecruitmentEnded)),
        new("paused with a reason", "V23", null, d => d with { StatusRows = [d.StatusRows[0], A.Row(Paused, "2026-02-15") with { Reason = RuleCase.Same("Thiếu kinh phí") }] }),
        new("one site recruits", "V24", "/sites/0/status", d => d with { Sites = [d.Sites[0] with { Status = Recruiting }] }),
        new("withdrawn with some enrolled", "V25", "/sampleSize/enrolled", d => Course(d, Withdrawn) with { SampleSize = new(60, 1) }),
        new("withdrawn after recruiting without a number", "V25", "/sampleSize/enrolled", d => Course(d, Recruiting, Withdrawn) with { SampleSize = new(60) }),
        new("withdrawn with nobody", "V25", null, d => Course(d, Withdrawn)),
        new("withdrawn before recruiting without a number", "V25", null, d => Course(d, Withdrawn) with { SampleSize = new(60) }),
        new("a plan of yesterday", "V26", "/completion/date", d => d with { Completion = A.Milestone("2026-02-28", DateKind.Planned) }),
        new("a plan of today", "V26", null, d => d with { Completion = A.Milestone("2026-03-01", DateKind.Planned) }),
        new("a plan of this year", "V26", null, d => d with { Completion = A.Milestone("2026", DateKind.Planned) }),
        new("limits turned round by their units", "V27", "/eligibility/maximumAge", d => d with { Eligibility = d.Eligibility with { MinimumAge = new(2, AgeUnit.Years), MaximumAge = new(18, AgeUnit.Months) } }),
        new("the same limit in two units", "V27", null, d => d with { Eligibility = d.Eligibility with { MinimumAge = new(1, AgeUnit.Years), MaximumAge = new(12, AgeUnit.Months) } }),
        new("before 1990", "V28", "/completion/date", d => d with { Completion = A.Milestone("1989-12-31", DateKind.Actual) }),
        new("1990", "V28", null, d => d with { Completion = A.Milestone("1990", DateKind.Actual) }),
        new("30 years and a day ahead", "V28", "/firstEnrolment/date", d => d with { FirstEnrolment = A.Milestone("2056-03-02", DateKind.Planned) }),
        new("30 years ahead", "V28", null, d => d with { FirstEnrolment = A.Milestone("2056-03-01", DateKind.Planned) }),
        new("a licence of another age", "V28", "/cellGene/facility/licensedThrough", d => d with { CellGene = d.CellGene with { Facility = d.CellGene.Facility with { LicensedThrough = A.Day("2641-06-14") } } }),
        new("opened and closed on one day", "V29", "/statusRows/2/status", d => d with { StatusRows = [d.StatusRows[0], A.Row(Recruiting, "2026-02-15"), A.Row(RecruitmentEnded, "2026-02-15")] }),
        new("paused on the first day", "V29", null, d => d with { StatusRows = [d.StatusRows[0], A.Row(Recruiting, "2026-02-15"), A.Row(Paused, "2026-02-15")] }),
        new("twice in a row", "V30", "/statusRows/1/status", d => Course(d, NotYetRecruiting)),
        new("twice, the first deleted", "V30", null, d => d with { StatusRows = [d.StatusRows[0] with { Deleted = true }, A.Row(NotYetRecruiting, "2026-02-15")] }),
        new("ended without having recruited", "V31", "/statusRows/1/status", d => Course(d, RecruitmentEnded)),
        new("completed without having recruited", "V31", "/statusRows/1/status", d => Course(d, Completed), Severity: FindingSeverity.Error),
        new("entered out of order", "V31", null, d => d with { StatusRows = [A.Row(Recruiting, "2026-02-15"), d.StatusRows[0]] }),
        new("deleted without a comment", "V32", "/statusRows/1/comment/vi", d => d with { StatusRows = [d.StatusRows[0], A.Row(Withdrawn, "2026-02-15") with { Deleted = true }] }),
        new("deleted with a comment", "V32", null, d => d with { StatusRows = [d.StatusRows[0], A.Row(Withdrawn, "2026-02-15") with { Deleted = true, Comment = RuleCase.Same("Nhập nhầm") }] }),
        new("enrolled before registration", "V33", "/firstEnrolment/date", d => d with { FirstEnrolment = A.Milestone("2026-02-28", DateKind.Actual) }),
        new("enrolled in the month of registration", "V33", null, d => d with { FirstEnrolment = A.Milestone("2026-03", DateKind.Actual) }),
        new("enrolled in a month begun before registration", "V33", "/firstEnrolment/date", d => d with { FirstEnrolment = A.Milestone("2026", DateKind.Actual) }),
        new("a draft begun late", "V33", "/firstEnrolment/date", d => d with { FirstEnrolment = A.Milestone("2026-01", DateKind.Actual) }, c => c with { RegisteredOn = null }),
        new("planned before registration", "V33", null, d => d with { FirstEnrolment = A.Milestone("2026-02", DateKind.Planned) }),
        new("back to the beginning", "V34", "/statusRows/2/status", d => Course(d, Recruiting, NotYetRecruiting)),
        new("after the end", "V34", "/statusRows/2/status", d => Course(d, Withdrawn, Recruiting)),
        new("paused after recruitment ended", "V34", "/statusRows/3/status", d => Course(d, Recruiting, RecruitmentEnded, Paused), Severity: FindingSeverity.Warning),
        new("no review", "V60", "/ethics", d => d with { Ethics = [] }),
        new("no date", "V60", "/ethics/0/on", d => d with { Ethics = [d.Ethics[0] with { On = null }] }),
        new("no date while pending", "V60", null, d => d with { Ethics = [d.Ethics[0] with { On = null, State = ReviewState.Pending }] }),
        new("no council", "V60", "/ethics/0/committee/vi", d => d with { Ethics = [d.Ethics[0] with { Committee = null }] }),
        new("no contact", "V60", "/ethics/0/contact/vi", d => d with { Ethics = [d.Ethics[0] with { Contact = null }] }),
        new("review not required", "V60", null, d => d with { Ethics = [new() { State = ReviewState.NotRequired }] }),
        new("recruiting while pending", "V61", "/ethics/0/state", d => Course(d, Recruiting) with { Ethics = [d.Ethics[0] with { State = ReviewState.Pending }] }),
        new("recruiting after the approval", "V61", "/ethics/0/state", d => Course(d, Recruiting) with { Ethics = [d.Ethics[0] with { Until = A.Day("2026-03-01") }] }),
        new("recruiting on the last day of approval", "V61", null, d => Course(d, Recruiting) with { Ethics = [d.Ethics[0] with { Until = A.Day("2026-03-02") }] }),
        new("completed long after the approval", "V61", null, d => Course(d, Completed) with { Ethics = [d.Ethics[0] with { State = ReviewState.Expired }] }),
        new("pending before recruiting", "V61", null, d => d with { Ethics = [d.Ethics[0] with { State = ReviewState.Pending }] }),
        new("account disabled", "V62", "", Beside: c => c with { Checked = c.Checked with { ResponsibleActive = false } }),
        new("account not checked", "V62", "", Beside: c => c with { Checked = c.Checked with { ResponsibleActive = null } }, Severity: FindingSeverity.Note),
        new("sponsor unknown", "V63", "/sponsor/name", Beside: c => c with { Checked = c.Checked with { SponsorVerified = false } }),
        new("sponsor not checked", "V63", "/sponsor/name", Beside: c => c with { Checked = c.Checked with { SponsorVerified = null } }, Severity: FindingSeverity.Note),
        new("investigator unknown", "V63", "/investigator/affiliation", Beside: c => c with { Checked = c.Checked with { InvestigatorVerified = false } }),
    ];

    // After “not yet recruiting” of 2026-02-01 these states, the first on 2026-02-15, each a day after the one before.
    private static TrialDataSet Course(TrialDataSet data, params ConductState[] states) =>
        data with { StatusRows = [data.StatusRows[0], .. states.Select((s, i) => new StatusRow { Status = s, On = A.Day("2026-02-15").AddDays(i) })] };
}
