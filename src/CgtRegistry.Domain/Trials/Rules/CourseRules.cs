using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>The steps from one status to the next, judged by <see cref="ConductTransitions"/>; deleted rows are no steps.</summary>
internal static class CourseRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        Of("V29", FindingSeverity.Warning, TransitionGround.SameDay, new("Không bắt đầu và kết thúc tuyển trong cùng một ngày.", "Recruitment does not open and end on the same day.")),
        Of("V30", FindingSeverity.Error, TransitionGround.Repeated, new("Không ghi một trạng thái hai lần liền nhau.", "The same status does not stand twice in a row.")),
        Of("V31", FindingSeverity.Warning, TransitionGround.MissingInterim, new("Không bỏ qua trạng thái ở giữa; hoàn thành mà chưa từng tuyển là lỗi.", "No status in between is left out; completing without having recruited is an error.")),
        new("V34", FindingSeverity.Error, RuleSources.Ctrp, new("Trạng thái sau phải nối tiếp được trạng thái trước.", "A status can follow the one before."), s =>
            [.. Findings(s, TransitionGround.OutOfOrder), .. Findings(s, TransitionGround.Final)]),
    ];

    private static TrialRule Of(string id, FindingSeverity severity, TransitionGround ground, LocalText sentence) =>
        new(id, severity, RuleSources.Ctrp, sentence, s => Findings(s, ground));

    private static IEnumerable<Breach> Findings(RuleSubject subject, TransitionGround ground) =>
        from step in Steps(subject.Data)
        where step.Judged.Ground == ground
        select new Breach($"/statusRows/{step.Index}/status", step.Judged.Text, step.Judged.Kind is TransitionKind.Warning ? FindingSeverity.Warning : FindingSeverity.Error);

    private static IEnumerable<(int Index, ConductTransition Judged)> Steps(TrialDataSet data)
    {
        StatusRow? before = null;
        foreach (var (index, row) in StatusRules.Rows(data).Where(r => r.Row is { On: not null, Status: { } status } && ConductTransitions.IsEntered(status)).OrderBy(r => r.Row.On))
        {
            var sameDay = before?.On == row.On;
            yield return (index, ConductTransitions.From(before?.Status).To(row.Status!.Value, data.SampleSize.Enrolled, sameDay));
            before = row;
        }
    }
}
