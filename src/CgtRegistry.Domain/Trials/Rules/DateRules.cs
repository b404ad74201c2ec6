using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Dates that cannot be, plans that have passed, and registration after the first enrolment.</summary>
internal static class DateRules
{
    private const int FirstYear = 1990;
    private const int YearsAhead = 30;

    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V26", FindingSeverity.Warning, RuleSources.Rebec, new("Ngày dự kiến đã qua phải thành ngày thực tế hoặc được dự kiến lại.", "A planned date that has passed becomes actual or is planned anew."), PassedPlans),
        new("V27", FindingSeverity.Error, RuleSources.Rebec, new("Tuổi tối thiểu không lớn hơn tuổi tối đa.", "The minimum age is not above the maximum age."), Ages),
        new("V28", FindingSeverity.Error, RuleSources.Ictrp, new("Mọi ngày nằm từ năm 1990 đến 30 năm sau hôm nay.", "Every date lies between 1990 and 30 years from today."), Impossible),
        new("V33", FindingSeverity.Note, RuleSources.Ictrp, new("Đăng ký sau khi đã tuyển người đầu tiên thì ghi rõ công khai.", "Registration after the first enrolment is said in public."), Retrospective),
    ];

    private static IEnumerable<Breach> PassedPlans(RuleSubject subject) =>
        from date in Milestones(subject.Data)
        where date.Value is { Kind: DateKind.Planned } planned && planned.Date.Last < subject.Context.Today
        select new Breach($"{date.Pointer}/date", new LocalText(
            "Ngày dự kiến này đã qua. Hãy ghi ngày thực tế, hoặc dự kiến lại.", "This planned date has passed. Please give the actual date, or plan anew."));

    private static IEnumerable<Breach> Ages(RuleSubject subject) => subject.Data.Eligibility is { MinimumAge.Minutes: { } least, MaximumAge.Minutes: { } most } && least > most
        ? [new Breach("/eligibility/maximumAge", new LocalText("Tuổi tối đa nhỏ hơn tuổi tối thiểu. Hãy xem lại hai số và đơn vị.", "The maximum age is below the minimum age. Please check both numbers and units."))]
        : [];

    private static IEnumerable<Breach> Impossible(RuleSubject subject) =>
        from field in DataSetFields.All
        where field.Kind is FieldKind.Date or FieldKind.Day
        from value in field.Values(subject.Data)
        let day = value.Value switch { PartialDate date => (date.First, date.Last), DateOnly exact => (exact, exact), _ => ((DateOnly First, DateOnly Last)?)null }
        where day is { } span && (span.Last.Year < FirstYear || span.First > subject.Context.Today.AddYears(YearsAhead))
        select new Breach(value.Pointer, new LocalText(
            "Ngày này không thể đúng: phải từ năm 1990 đến 30 năm sau hôm nay. Hãy xem lại năm.", "This date cannot be right: it must lie between 1990 and 30 years from today. Please check the year."));

    private static IEnumerable<Breach> Retrospective(RuleSubject subject)
    {
        var registered = subject.Context.RegisteredOn ?? subject.Context.Today;
        if (subject.Data.FirstEnrolment is not { Kind: DateKind.Actual, Date: var first } || first.First >= registered)
        {
            return [];
        }

        return [new Breach("/firstEnrolment/date", (first.Last < registered, subject.Context.RegisteredOn) switch
        {
            (true, null) => new LocalText(
                "Người tham gia đầu tiên đã được tuyển. Nếu đăng ký hôm nay, sổ sẽ ghi công khai: đăng ký sau khi đã tuyển người đầu tiên.",
                "The first participant was already enrolled. If registered today, the register will say in public: registered after the first participant was enrolled."),
            (true, _) => new LocalText("Đăng ký sau khi đã tuyển người đầu tiên.", "Registered after the first participant was enrolled."),
            _ => new LocalText(
                "Ngày tuyển người đầu tiên chưa đủ chính xác để biết là trước hay sau khi đăng ký. Hãy ghi đủ ngày.",
                "The date of first enrolment is not exact enough to tell whether it lies before registration. Please give the day."),
        })];
    }

    private static (string Pointer, Milestone? Value)[] Milestones(TrialDataSet data) =>
        [("/firstEnrolment", data.FirstEnrolment), ("/primaryCompletion", data.PrimaryCompletion), ("/completion", data.Completion)];
}
