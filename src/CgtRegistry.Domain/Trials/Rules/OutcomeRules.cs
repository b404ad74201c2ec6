using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Outcome measures: specific, with time, unit and direction.</summary>
internal static class OutcomeRules
{
    private const int MostPrimary = 2;

    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V40", FindingSeverity.Warning, RuleSources.Reviewers, new("Tên tiêu chí nói rõ đo điều gì.", "The name of an outcome says what is measured."), Unspecific),
        new("V41", FindingSeverity.Error, RuleSources.Reviewers, new("Thời điểm đánh giá có số và đơn vị.", "A time point has a number and a unit."), TimeFrames),
        new("V42", FindingSeverity.Error, RuleSources.Reviewers, new("Đơn vị không chỉ là số và không phải là “NA”.", "A unit is not a number and not “NA”."), Units),
        new("V43", FindingSeverity.Error, RuleSources.Reviewers, new("Đơn vị khớp với tên: phần trăm hoặc số người.", "The unit agrees with a name that speaks of a percentage or a number of people."), UnitsThatAgree),
        new("V44", FindingSeverity.Error, RuleSources.Reviewers, new("Thang điểm có khoảng điểm và chiều tốt, xấu.", "A scale has its range and says which direction is better."), Scales),
        new("V45", FindingSeverity.Warning, RuleSources.Primary, new("Không quá hai tiêu chí chính.", "There are at most two primary outcomes."), TooManyPrimary),
        new("V46", FindingSeverity.Error, RuleSources.Trds, new("Mỗi tiêu chí có tên, cách đo và thời điểm.", "Each outcome has a name, a method and a time point."), s => CompletenessRules.Missing(s.Data, "V46", new(
            "Tiêu chí này còn thiếu tên hoặc cách đo. Hãy điền đủ.", "The name or the method of this outcome is missing. Please fill it in."))),
    ];

    private static IEnumerable<Breach> Unspecific(RuleSubject subject) =>
        from text in Texts(subject.Data, "measure", o => o.Measure)
        where OutcomeWords.IsUnspecific(text.Text)
        select new Breach(text.Pointer, new LocalText(
            "Tên này quá chung. Hãy nói rõ đo điều gì, ví dụ “số người có biến cố bất lợi nghiêm trọng”.", "This name is too general. Please say what is measured, such as “number of participants with serious adverse events”."));

    private static IEnumerable<Breach> TimeFrames(RuleSubject subject) => CompletenessRules.Missing(subject.Data, "V41", TimeText)
        .Concat(Texts(subject.Data, "timeFrame", o => o.TimeFrame).Where(t => OutcomeWords.IsNumeral(t.Text)).Select(t => new Breach(t.Pointer, TimeText)));

    private static IEnumerable<Breach> Units(RuleSubject subject) =>
        from text in Texts(subject.Data, "unit", o => o.Unit)
        where OutcomeWords.IsNumeral(text.Text) || OutcomeWords.IsPlaceholder(text.Text)
        select new Breach(text.Pointer, new LocalText("Đây không phải là đơn vị. Hãy ghi đơn vị đo, ví dụ “người”, “điểm”, “%”.", "This is no unit. Please give the unit, such as “participants”, “points”, “%”."));

    private static IEnumerable<Breach> UnitsThatAgree(RuleSubject subject) =>
        from outcome in subject.Data.Outcomes.Index()
        from language in OutcomeWords.Languages
        let measure = outcome.Item.Measure?.In(language)
        let unit = outcome.Item.Unit?.In(language)
        where !OutcomeWords.Agree(measure, unit)
        select new Breach($"/outcomes/{outcome.Index}/unit/{language}", new LocalText(
            "Đơn vị không khớp với tên tiêu chí. Nếu đo phần trăm, ghi “%”; nếu đếm người, ghi “người”.", "The unit does not agree with the name. For a percentage write “%”; for a number of people, “participants”."));

    private static IEnumerable<Breach> Scales(RuleSubject subject) =>
        from outcome in subject.Data.Outcomes.Index()
        where outcome.Item.Scale is { } scale
            ? scale is not { Lowest: { } lowest, Highest: { } highest, Better: not null } || lowest >= highest
            : OutcomeWords.Languages.Any(l => OutcomeWords.NamesAScale(outcome.Item.Measure?.In(l)))
        select new Breach($"/outcomes/{outcome.Index}/scale", new LocalText(
            "Thang điểm phải có điểm thấp nhất, điểm cao nhất và cho biết điểm cao hay thấp là tốt.", "A scale needs its lowest and highest score and which of them is better."));

    private static IEnumerable<Breach> TooManyPrimary(RuleSubject subject) => subject.Data.Outcomes.Count(o => o.Kind is OutcomeKind.Primary) is var count && count > MostPrimary
        ? [new Breach("/outcomes", new LocalText(
            $"Có {count} tiêu chí chính. Hãy giữ một hoặc hai và chuyển số còn lại thành tiêu chí phụ.", $"There are {count} primary outcomes. Please keep one or two and make the others secondary."))]
        : [];

    private static IEnumerable<(string Pointer, string Text)> Texts(TrialDataSet data, string part, Func<DraftOutcome, DraftText?> text) =>
        from outcome in data.Outcomes.Index()
        from language in OutcomeWords.Languages
        let said = text(outcome.Item)?.In(language)
        where !string.IsNullOrWhiteSpace(said)
        select ($"/outcomes/{outcome.Index}/{part}/{language}", Plain.Composed(said));

    private static LocalText TimeText { get; } = new(
        "Thời điểm đánh giá phải có số và đơn vị, ví dụ “12 tháng sau khi truyền”.", "A time point needs a number and a unit, such as “12 months after infusion”.");
}
