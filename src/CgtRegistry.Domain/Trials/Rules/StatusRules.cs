using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>The course of a trial: statuses and the dates and numbers that must agree with them.</summary>
internal static class StatusRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        Error("V20", RuleSources.Ctrp, new("Ngày của một trạng thái không ở tương lai.", "The date of a status is not in the future."), Future),
        Error("V21", RuleSources.Ctrp, new("Đang tuyển thì đã có ngày bắt đầu thực tế, không sau ngày của trạng thái.", "Recruiting needs an actual start, not later than the status."), Recruiting),
        Error("V22", RuleSources.Ctrp, new("Đã hoàn thành thì phải có ngày hoàn thành thực tế của tiêu chí chính.", "Completed needs an actual primary completion date."), Completed),
        Error("V23", RuleSources.Ctrp, new("Tạm dừng, chấm dứt sớm hoặc rút thì phải nêu lý do.", "Pausing, terminating or withdrawing needs a reason."), Reasons),
        Error("V24", RuleSources.Elements, new("Một nơi đang tuyển thì cả thử nghiệm đang tuyển.", "While one site recruits, the trial recruits."), Sites),
        Error("V25", RuleSources.Elements, new("Chỉ rút khi chưa tuyển ai.", "Only a trial with nobody enrolled is withdrawn."), Withdrawn),
        Error("V32", RuleSources.Ctrp, new("Xóa một dòng trạng thái thì phải nói vì sao; dòng đó vẫn hiện là đã xóa.", "Deleting a status needs a comment; the row stays visible as deleted."), Deleted),
    ];

    /// <summary>The rows that count, with their places.</summary>
    internal static IEnumerable<(int Index, StatusRow Row)> Rows(TrialDataSet data) => data.StatusRows.Index().Where(r => !r.Item.Deleted).Select(r => (r.Index, r.Item));

    private static IEnumerable<Breach> Future(RuleSubject subject) =>
        Rows(subject.Data).Select(r => ($"/statusRows/{r.Index}/on", r.Row.On))
            .Concat(subject.Data.Sites.Index().Select(s => ($"/sites/{s.Index}/statusOn", s.Item.StatusOn)))
            .Where(d => d.Item2 > subject.Context.Today)
            .Select(d => new Breach(d.Item1, new LocalText("Ngày này chưa đến. Hãy ghi trạng thái khi nó đã xảy ra.", "This day has not come. Please record a status once it holds.")));

    private static IEnumerable<Breach> Recruiting(RuleSubject subject) =>
        from row in Rows(subject.Data)
        where row.Row.Status is ConductState.Recruiting
        where subject.Data.FirstEnrolment is not { Kind: DateKind.Actual } start || start.Date.First > row.Row.On
        select new Breach("/firstEnrolment/date", new LocalText(
            "Thử nghiệm đang tuyển phải có ngày bắt đầu thực tế, không sau ngày chuyển sang đang tuyển.",
            "A recruiting trial needs an actual start date, not later than the day it began to recruit."));

    private static IEnumerable<Breach> Completed(RuleSubject subject) => Rows(subject.Data).Any(r => r.Row.Status is ConductState.Completed) && subject.Data.PrimaryCompletion is not { Kind: DateKind.Actual }
        ? [new Breach("/primaryCompletion/date", new LocalText(
            "Thử nghiệm đã hoàn thành phải có ngày thực tế thu thập xong tiêu chí chính.", "A completed trial needs the actual day on which data of the primary outcomes were complete."))]
        : [];

    private static IEnumerable<Breach> Reasons(RuleSubject subject) =>
        from row in Rows(subject.Data)
        where row.Row.Status is ConductState.Paused or ConductState.TerminatedEarly or ConductState.Withdrawn && row.Row.Reason is not { IsEmpty: false }
        select new Breach($"/statusRows/{row.Index}/reason/vi", new LocalText("Chưa nêu lý do dừng. Hãy viết ngắn gọn vì sao.", "The reason for stopping is missing. Please say briefly why."));

    private static IEnumerable<Breach> Sites(RuleSubject subject) => subject.Data.CurrentStatus?.Status is ConductState.Recruiting ? [] :
        from site in subject.Data.Sites.Index()
        where site.Item.Status is ConductState.Recruiting
        select new Breach($"/sites/{site.Index}/status", new LocalText(
            "Nơi này đang tuyển nhưng thử nghiệm không ghi là đang tuyển. Hãy sửa một trong hai.", "This site recruits but the trial is not recruiting. Please correct one of them."));

    // Before recruitment nobody can be enrolled, so nothing need be said of the number.
    private static IEnumerable<Breach> Withdrawn(RuleSubject subject)
    {
        var states = Rows(subject.Data).OrderBy(r => r.Row.On).Select(r => r.Row.Status).OfType<ConductState>().ToList();
        var wrong = states.Contains(ConductState.Withdrawn)
            && subject.Data.SampleSize.Enrolled is not 0
            && (subject.Data.SampleSize.Enrolled is not null || states.TakeWhile(s => s is not ConductState.Withdrawn).Any(s => s is not ConductState.NotYetRecruiting));
        return !wrong ? [] : [new Breach("/sampleSize/enrolled", new LocalText(
            "Chỉ rút được khi số đã tuyển là 0. Nếu đã tuyển người tham gia, hãy chọn chấm dứt sớm.", "A trial is withdrawn only when the number enrolled is 0. If anyone was enrolled, choose terminated early."))];
    }

    private static IEnumerable<Breach> Deleted(RuleSubject subject) =>
        from row in subject.Data.StatusRows.Index()
        where row.Item is { Deleted: true, Comment: not { IsEmpty: false } }
        select new Breach($"/statusRows/{row.Index}/comment/vi", new LocalText("Dòng này đã xóa nhưng chưa nói vì sao. Hãy ghi lý do xóa.", "This row was deleted without a comment. Please say why."));

    private static TrialRule Error(string id, RuleSource source, LocalText sentence, Func<RuleSubject, IEnumerable<Breach>> check) => new(id, FindingSeverity.Error, source, sentence, check);
}
