using CgtRegistry.Domain.Classification;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Classify;

/// <summary>Answers, facts and changes of the classifier in plain words.</summary>
internal static class ClassWording
{
    // So many steps that are not performed are said in one go.
    private const int ManySteps = 6;

    /// <summary>What a result is called: the class, or that there is none.</summary>
    public static string Label(Texts t, ClassAnswer answer) => answer.Gives is { } gives ? Label(t, answer.Rules, gives) : t.Of("finding", Finding.Undetermined);

    /// <summary>What an outcome of a rule is called.</summary>
    public static string Label(Texts t, RuleSet rules, string gives) => rules.Class(gives)?.Name.In(t.Language) ?? t[$"finding.{gives}"];

    /// <summary>An answer in words.</summary>
    public static string Answer(Texts t, Input input, string answer) => t.Find($"answer.{input.Code}.{answer}") ?? t[$"answer.{answer}"];

    /// <summary>Facts of a profile, one line each; the steps together.</summary>
    public static IReadOnlyList<string> Facts(Texts t, TherapyProfile profile, IReadOnlyCollection<Input> inputs)
    {
        var performed = inputs.Where(i => i.Step is not null).ToLookup(i => profile.Answer(i) == "yes");
        var not = performed[false].ToList();
        return
        [
            .. inputs.Where(i => i.Step is null).Select(i => Fact(t, i, profile.Possible(i))),
            .. performed[true].Any() ? [t["classify.steps-done", ("steps", Names(t, performed[true]))]] : Array.Empty<string>(),
            .. not.Count > ManySteps ? [t["classify.no-other-step"]] : not.Count > 0 ? [t["classify.steps-not-done", ("steps", Names(t, not))]] : Array.Empty<string>(),
        ];
    }

    /// <summary>The questions that are open, the steps together.</summary>
    public static IReadOnlyList<string> Questions(Texts t, IReadOnlyCollection<Input> inputs)
    {
        var steps = inputs.Where(i => i.Step is not null).ToList();
        return
        [
            .. inputs.Where(i => i.Step is null).Select(i => t[$"input.{i.Code}"]),
            .. steps.Count > ManySteps ? [t["classify.all-steps"]] : steps.Count > 0 ? [t["classify.steps-open", ("steps", Names(t, steps))]] : Array.Empty<string>(),
        ];
    }

    /// <summary>The outcomes that missing facts leave open.</summary>
    public static IReadOnlyList<string> StillPossible(Texts t, ClassAnswer answer) =>
        answer.Missing.Count == 0 ? [] : [.. answer.Possible.Select(r => r.Gives).Where(g => g is not RuleSet.Open).Distinct().Select(g => Label(t, answer.Rules, g))];

    /// <summary>A change in one sentence: if these answers were so, this class.</summary>
    public static string Change(Texts t, ClassAnswer answer, Change change) =>
        t["classify.leads-to", ("facts", string.Join(t["classify.and"], change.Answers.Select(a => Fact(t, a.Input, a.Answers)))), ("class", Label(t, answer.Rules, change.Gives))];

    /// <summary>Why no class can be said, where no rule says it itself.</summary>
    public static string? Doubt(Texts t, ClassAnswer answer) => answer.Doubt is { } doubt && !(doubt is Domain.Classification.Doubt.SourcesSilent && answer.Rule is not null) ? t.Of("doubt", doubt) : null;

    private static string Fact(Texts t, Input input, AnswerSet set) => $"{t[$"input.{input.Code}"]}: {Answers(t, input, set)}";

    private static string Answers(Texts t, Input input, AnswerSet set) =>
        string.Join(t["classify.or"], input.WordOf(set) is { } word ? [Answer(t, input, word)] : input.Answers.Where(a => input.Find(a)!.Value.LiesIn(set) is Truth.True).Select(a => Answer(t, input, a)));

    private static string Names(Texts t, IEnumerable<Input> steps) => string.Join(", ", steps.Select(s => t[$"input.{s.Code}"].ToLowerInvariant()));
}
