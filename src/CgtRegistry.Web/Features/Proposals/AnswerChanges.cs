using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Web.Features.Proposals;

/// <summary>A public answer that a change of the register makes another one.</summary>
/// <param name="Before">The answer now; none when the institution, the therapy or the condition is new.</param>
/// <param name="After">The answer then.</param>
public sealed record AnswerChange(LicensingAnswer? Before, LicensingAnswer After);

/// <summary>
/// Which public answers a change would make others: every institution, therapy and condition about which anything is on record
/// before or after, judged by the rules in both pictures.
/// </summary>
public static class AnswerChanges
{
    /// <summary>The answers that change on some days, day by day and ordered by institution; on a later day only those that change otherwise than before.</summary>
    public static IReadOnlyList<AnswerChange> Between((Register Before, Register After) pictures, IReadOnlyList<DateOnly> days) =>
        [.. days.Order().SelectMany(day => On(pictures, day)).DistinctBy(c => (c.After.Question with { On = default }, c.Before?.Verdict, c.Before?.Variant, c.After.Verdict, c.After.Variant))];

    private static IEnumerable<AnswerChange> On((Register Before, Register After) pictures, DateOnly on)
    {
        var (before, after) = pictures;
        return
        [
            .. Questions(before, on).Union(Questions(after, on))
                .Where(q => IsKnown(q, after))
                .Select(q => new AnswerChange(IsKnown(q, before) ? LicensingRules.Judge(q, before) : null, LicensingRules.Judge(q, after)))
                .Where(c => c.Before?.Verdict != c.After.Verdict || c.Before.Variant != c.After.Variant)
                .OrderBy(c => c.After.Question.Institution.Value, StringComparer.Ordinal)
                .ThenBy(c => c.After.Question.Therapy.Value, StringComparer.Ordinal)
                .ThenBy(c => c.After.Question.Condition?.Value, StringComparer.Ordinal),
        ];
    }

    /// <summary>The days on which a change is looked at: today, and every day of effect it brings that is still to come. What changes back later shows today.</summary>
    public static IReadOnlyList<DateOnly> DaysOf(IEnumerable<IPublicRecord> records, DateOnly today) =>
        [.. records.SelectMany(DaysOf).Where(day => day > today).Append(today).Distinct().Order()];

    private static IEnumerable<DateOnly> DaysOf(IPublicRecord record) => record switch
    {
        Authorisation a => a.Decisions.OrderBy(d => d.Sequence).TakeLast(1).Select(d => d.EffectiveFrom).Append(a.From),
        Notice { From: { } from } => [from],
        CoverageStatement { Until: { } until } => [until],
        CoverageStatement c => [c.From],
        Institution { End: { } end } => [end.From],
        Effect { From: { } from } => [from],
        Instrument i => new[] { i.EffectiveFrom, i.EffectiveUntil }.OfType<DateOnly>(),
        Provision p => p.Versions.Select(v => v.From),
        _ => [],
    };

    private static IEnumerable<LicensingQuestion> Questions(Register register, DateOnly day) =>
        (from paper in register.Authorisations.Values
         from place in HoldersOf(paper, register)
         from condition in paper.Conditions
         select new LicensingQuestion(place, paper.Therapy, condition, day))
        .Concat(from statement in register.Statements.Values
                where statement.SpeaksOfPermission
                from place in statement.About.Institutions
                from therapy in statement.About.Therapies
                from condition in statement.About.Conditions
                select new LicensingQuestion(place, therapy, condition, day))
        .Concat(from trial in register.Trials.Values
                from place in trial.Institutions
                from therapy in trial.Therapies
                from condition in trial.Conditions
                select new LicensingQuestion(place, therapy, condition, day));

    // One that names no holder is for whoever holds its qualifications, on any day.
    private static IEnumerable<InstitutionId> HoldersOf(Authorisation paper, Register register) => paper.Holder switch
    {
        { Institution: { } named } => [named],
        { Requires: { } required } => register.Institutions.Values.Where(i => i.Qualifications.Any(q => required.Contains(q.Kind))).Select(i => i.Id),
        _ => [],
    };

    private static bool IsKnown(LicensingQuestion question, Register register) =>
        register.Institutions.ContainsKey(question.Institution)
        && register.Therapies.ContainsKey(question.Therapy)
        && (question.Condition is not { } condition || register.Conditions.ContainsKey(condition));
}
