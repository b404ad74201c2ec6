using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Reports;

/// <summary>What regulators do with a report: take it up, link it, write notes and remarks, close it, open it again.</summary>
public static class ReportActs
{
    /// <summary>Longest note or remark.</summary>
    public const int MostText = 4000;

    /// <summary>How long a sender's contact is kept after a report was closed.</summary>
    public const int MonthsOfContact = 12;

    /// <summary>A regulator takes up a new report, or takes it over from a colleague; a closed one is opened again by it.</summary>
    public static Decided<ReportCase> Take(this ReportCase report, Person by) => Decided.Unless(
        [
            NotARegulator(by),
            report.State is ReportState.InWork && report.Assignee == by.Id ? Refusals.AlreadyYours : null,
        ],
        () => report with { State = ReportState.InWork, Assignee = by.Id, Outcome = null, ClosedAt = null });

    /// <summary>Says which institution and therapy of the register it is about; none takes the link away.</summary>
    public static Decided<ReportCase> Link(this ReportCase report, Person by, InstitutionId? institution, TherapyId? therapy) => Decided.Unless(
        [NotARegulator(by), NotInWork(report)],
        () => report with { Institution = institution, Therapy = therapy });

    /// <summary>Writes a note that colleagues read.</summary>
    public static Decided<ReportCase> Note(this ReportCase report, Person by, string text, DateTimeOffset now) => Decided.Unless(
        [NotARegulator(by), NotInWork(report), Unreadable(text)],
        () => report with { Notes = [.. report.Notes, new ReportNote(now, by.Id, text)] });

    /// <summary>Writes a remark that the sender reads with the receipt code.</summary>
    public static Decided<ReportCase> Remark(this ReportCase report, Person by, string text, DateTimeOffset now) => Decided.Unless(
        [NotARegulator(by), NotInWork(report), Unreadable(text)],
        () => report with { Remarks = [.. report.Remarks, new ReportRemark(now, text)] });

    /// <summary>Closes it with an outcome and, as a last remark, a word to the sender.</summary>
    public static Decided<ReportCase> Close(this ReportCase report, Person by, ReportOutcome? outcome, string? remark, DateTimeOffset now) => Decided.Unless(
        [NotARegulator(by), NotInWork(report), outcome is null ? Refusals.NoOutcome : null, remark is null ? null : Unreadable(remark)],
        () => report with
        {
            State = ReportState.Closed,
            Outcome = outcome,
            ClosedAt = now,
            Remarks = remark is null ? report.Remarks : [.. report.Remarks, new ReportRemark(now, remark)],
        });

    private static Refusal? NotARegulator(Person by) => by.Reviews ? null : Refusals.NotARegulator;

    private static Refusal? NotInWork(ReportCase report) => report.State is ReportState.InWork ? null : Refusals.NotInWork;

    private static Refusal? Unreadable(string text) => text.Length is > 0 and <= MostText ? null : Refusals.Text;

    private static class Refusals
    {
        public static readonly Refusal NotARegulator = new(
            "not-a-regulator", new("Chỉ người thẩm định và người phê duyệt xử lý phản ánh.", "Only reviewers and approvers handle reports."),
            new("Báo cho một người thẩm định.", "Tell a reviewer."));

        public static readonly Refusal AlreadyYours = new(
            "already-yours", new("Bạn đang xử lý phản ánh này.", "You are working on this report already."),
            new("Không cần làm gì thêm.", "Nothing more is needed."));

        public static readonly Refusal NotInWork = new(
            "report-not-in-work", new("Phản ánh này chưa được nhận xử lý hoặc đã khép lại.", "This report has not been taken up, or is closed."),
            new("Nhận xử lý trước, rồi làm lại.", "Take it up first, then try again."));

        public static readonly Refusal NoOutcome = new(
            "missing", new("Thiếu kết quả.", "The outcome is missing."), new("Chọn một kết quả.", "Choose an outcome."), "outcome");

        public static readonly Refusal Text = new(
            "text-length", new($"Nội dung phải có từ 1 đến {MostText} ký tự.", $"The text must have 1 to {MostText} characters."),
            new("Viết lại rồi gửi.", "Rewrite it and send again."), "text");
    }
}
