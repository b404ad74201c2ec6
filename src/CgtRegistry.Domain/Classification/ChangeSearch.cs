namespace CgtRegistry.Domain.Classification;

/// <summary>Looks, for every other class, for the smallest changes of answers that lead to it: of one answer, else of two.</summary>
internal static class ChangeSearch
{
    /// <summary>The smallest changes; none when no change of one or two answers leads to another class.</summary>
    public static IReadOnlyList<Change> Smallest(TherapyProfile profile, ClassAnswer judged)
    {
        var first = judged.Finding is Finding.Undetermined ? judged.Missing : judged.Deciding;
        var single = first.SelectMany(input => Other(profile, input).SelectMany(answer => Led(profile.With(input, answer), judged, [(input, answer)]))).ToList();
        var reached = single.Select(c => c.Gives).ToHashSet();
        var second = judged.Rules.Asks();
        return Together(single.Concat(
            from one in first
            from answer in Other(profile, one)
            let changed = profile.With(one, answer)
            from two in second
            where two != one && (one.Place < two.Place || !first.Contains(two)) && Open(judged, profile, two)
            from further in Other(profile, two)
            from change in Led(changed.With(two, further), judged, [(one, answer), (two, further)])
            where !reached.Contains(change.Gives)
            select change));
    }

    private static IEnumerable<AnswerSet> Other(TherapyProfile profile, Input input) => input.All.Each().Where(a => a != profile.Possible(input));

    // What cannot be said is settled by answers that are missing, not by facts being otherwise.
    private static bool Open(ClassAnswer judged, TherapyProfile profile, Input input) => judged.Finding is not Finding.Undetermined || !profile.Possible(input).IsKnown;

    private static IEnumerable<Change> Led(TherapyProfile changed, ClassAnswer judged, IReadOnlyList<(Input Input, AnswerSet Answers)> by) =>
        Classifier.Outcome(changed, judged.Rules) is { } gives && gives != judged.Gives ? [new Change(by, gives)] : [];

    // Answers to the same question that lead to the same class are one change.
    private static List<Change> Together(IEnumerable<Change> changes) =>
    [
        .. changes
            .GroupBy(c => (c.Gives, c.Answers[0].Input, Further: string.Join(' ', c.Answers.Skip(1).Select(a => $"{a.Input}={a.Answers.Bits}"))))
            .Select(g => g.First() with
            {
                Answers = [(g.Key.Input, g.Select(c => c.Answers[0].Answers).Aggregate((a, b) => a.Or(b))), .. g.First().Answers.Skip(1)],
            }),
    ];
}
